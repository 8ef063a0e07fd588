import { squash } from '../../domain/number/fold.ts';
import type { RawCell, RawTable } from '../read/raw-table.ts';
import { looksNumeric } from './cell-text.ts';
import { isFilledAcross, mergeAllAcross } from './filled-across.ts';
import { mergeDown } from './filled-down.ts';
import { lastColumn } from './grid.ts';
import { isIndicatorHead } from './indicator-head.ts';
import { type HeaderKey, headerKey } from './labels/header-labels.ts';
import { rowsOf } from './row-cells.ts';

/** As many equal neighbours are no accident: 目标值, 完成值 and 分值 may repeat each other twice, words hardly thrice. */
const shortestRun = 3;

const isRepeatable = (text: string): boolean => /\p{Script=Han}{2}/u.test(squash(text)) && !looksNumeric(text);

const continues = (run: RawCell, cell: RawCell): boolean =>
  cell.row === run.row &&
  cell.rowSpan === run.rowSpan &&
  cell.column === lastColumn(run) + 1 &&
  cell.text === run.text &&
  isRepeatable(cell.text);

const runsOf = (row: readonly RawCell[]): readonly (readonly RawCell[])[] => {
  const runs: RawCell[][] = [];
  for (const cell of row) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && continues(last, cell)) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
};

const asOne = (run: readonly RawCell[]): readonly RawCell[] => {
  const [first] = run;
  const last = run.at(-1);
  return first === undefined || last === undefined
    ? []
    : [{ ...first, columnSpan: lastColumn(last) - first.column + 1 }];
};

const formStarts = new Set<HeaderKey | null>(['project', 'department', 'unit']);
const labelKeys = new Set<HeaderKey | null>([...formStarts, 'expected-goal', 'actual-goal']);

const repeatsNeighbour = (cells: readonly RawCell[]): boolean =>
  cells.some((cell, index) => {
    const before = cells[index - 1];
    return before !== undefined && continues(before, cell);
  });

/** Below the head of indicators 目标值, 完成值 and 预计完成 may well say the same words: only a head's own width is one cell. */
const mergeAcross = (cells: readonly RawCell[]): readonly RawCell[] => {
  if (!repeatsNeighbour(cells)) return cells;
  let heads: readonly RawCell[] = [];
  return rowsOf(cells).flatMap((row) => {
    const [first] = row;
    if (first !== undefined && formStarts.has(headerKey(first.text))) heads = [];
    const isUnderOneHead = (run: readonly RawCell[]): boolean =>
      heads.some((head) => head.column === run[0]?.column && lastColumn(head) === run.at(-1)?.column);
    const isMerge = (run: readonly RawCell[]): boolean =>
      (run.length >= shortestRun && (heads.length === 0 || run[0] === first || isUnderOneHead(run))) ||
      (run.length === 2 && labelKeys.has(headerKey(run[0]?.text ?? '')));
    const merged = runsOf(row).flatMap((run) => (isMerge(run) ? asOne(run) : run));
    if (isIndicatorHead(merged.map((cell) => cell.text))) heads = merged;
    return merged;
  });
};

/**
 * Some programs undo a merge by writing its text into every cell it covered. Runs of the same words side by side, and
 * of labels below each other, become one merged cell again; the first cell stays where it was.
 */
export const mergeFilled = (table: RawTable): RawTable => ({
  ...table,
  cells: mergeDown(isFilledAcross(table.cells) ? mergeAllAcross(table.cells) : mergeAcross(table.cells)),
});
