import type { Problem } from '../../../domain/evaluation/evaluation.ts';
import type { RawCell } from '../../read/raw-table.ts';
import type { Reading } from '../blocks.ts';
import { isBlankText } from '../table/cell-text.ts';
import { type Grid, lastRow } from '../table/grid.ts';
import { headerKey } from '../labels/header-labels.ts';
import { normaliseLabel } from '../labels/normalise-label.ts';
import { sectionKeyOf } from '../table/sections.ts';

type Column = { readonly kind: keyof Problem; readonly from: number; readonly to: number };

const kindOf = (text: string): keyof Problem | null => {
  const label = normaliseLabel(text);
  if (/^问题(?:类型|类别|分类)$/u.test(label)) return 'type';
  const key = headerKey(text);
  return key === 'problem' ? 'problem' : key === 'suggestion' ? 'suggestion' : null;
};

/** Heads that stand side by side at the end of the row: 问题类型 | 存在问题 | 改进建议. */
const columnsIn = (grid: Grid, row: number): readonly Column[] => {
  const heads: { readonly kind: keyof Problem; readonly cell: RawCell }[] = [];
  for (const cell of [...grid.cellsIn(row)].reverse()) {
    const kind = kindOf(cell.text);
    if (kind === null || heads.some((head) => head.kind === kind)) break;
    heads.unshift({ kind, cell });
  }
  if (
    heads.length < 2 ||
    (heads.length === 2 && heads[0]?.cell.column === grid.firstColumn && (heads[0]?.cell.rowSpan ?? 1) > 1)
  )
    return [];
  return heads.map((head, index) => ({
    kind: head.kind,
    from: head.cell.column,
    to: (heads[index + 1]?.cell.column ?? Number.MAX_SAFE_INTEGER) - 1,
  }));
};

const cellsOf = (grid: Grid, row: number, { from, to }: Column): readonly RawCell[] =>
  grid.cellsIn(row).filter((cell) => cell.column >= from && cell.column <= to && !isBlankText(cell.text));

const problemIn = (grid: Grid, row: number, columns: readonly Column[]): Problem => {
  const text = (kind: keyof Problem): string => {
    const column = columns.find((candidate) => candidate.kind === kind);
    const cells = column === undefined ? [] : cellsOf(grid, row, column);
    return cells.map((cell) => cell.text).join('\n');
  };
  return { type: text('type'), problem: text('problem'), suggestion: text('suggestion') };
};

/** Reads 问题与建议 printed as a table; null when the row does not head one. */
export const readProblemTable = (grid: Grid, row: number): Reading | null => {
  const cells = grid.cellsIn(row);
  const columns = columnsIn(grid, row);
  if (columns.length === 0) return null;
  const label = grid.at(row, (columns[0]?.from ?? 1) - 1);
  const lastOfBlock = label === null ? grid.rowCount : Math.max(lastRow(label), row);
  const problems: Problem[] = [];
  let isDoubtful = false;
  let next = row + 1;
  for (; next <= grid.rowCount && (next <= lastOfBlock || sectionKeyOf(grid, next) === null); next += 1) {
    if (sectionKeyOf(grid, next) !== null && grid.cellsIn(next)[0]?.column === grid.firstColumn) break;
    const problem = problemIn(grid, next, columns);
    if (Object.values(problem).some((text) => text !== '')) problems.push(problem);
    isDoubtful ||= columns.some((column) => cellsOf(grid, next, column).some((cell) => cell.uncertain === true));
  }
  return { blocks: [{ kind: 'problems', problems, cell: cells[0] ?? null, isDoubtful }], troubles: [], next };
};
