import { squash } from '../../../domain/number/fold.ts';
import { isTotalWord, placeOfLevels } from './column-kinds.ts';
import { columnNamed, type IndicatorColumn } from './header-columns.ts';
import { itemColumn } from './item-column.ts';
import { type ListHead, rowsBelow, tellsGrade } from './verdict-columns.ts';
import { headerKey } from '../labels/header-labels.ts';
import { isLevelName } from '../labels/level-names.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import { isRowNumber, isSumWord, plainNumber } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { factUnder } from '../table/row-cells.ts';
import { isRowOfLabels } from '../table/labels-in-row.ts';

/** How far a row in which a project begins was pushed to the left; null for every other row. */
type PushOf = (row: number) => number | null;

const pushed = (column: IndicatorColumn | undefined, by: number): IndicatorColumn | undefined =>
  column === undefined ? undefined : { ...column, from: column.from - by, to: column.to - by };

/**
 * The rows in which a project begins: 序号 numbers them, or their money stands behind a name that is no level's, perhaps pushed
 * to the left since the merge of its department was lost.
 */
const beginsProject = (grid: Grid, { columns }: ListHead): PushOf => {
  const index = columnNamed(columns, 'index');
  if (index !== undefined) return (row) => (isRowNumber(factUnder(grid, row, index).text) ? 0 : null);
  const project = itemColumn(columns);
  const money = columns.filter(({ kind }) => kind === 'amount');
  const farthest = Math.max(0, (project?.from ?? 0) - grid.firstColumn);
  const begins = (row: number, by: number): boolean => {
    const name = factUnder(grid, row, pushed(project, by)).text;
    const amounts = money.map((column) => factUnder(grid, row, pushed(column, by)).text);
    const isPaid = amounts.length > 0 && amounts.every((text) => text !== '' && looksLikeAmount(text));
    return name !== '' && !isLevelName(name) && !isSumWord(name) && isPaid;
  };
  const pushes = Array.from({ length: farthest + 1 }, (_, by) => by);
  return (row) => pushes.find((by) => begins(row, by)) ?? null;
};

/** Neither a row of a project nor a sum nor who filled it in. */
const isOther = (grid: Grid, row: number): boolean => {
  const cells = grid.cellsIn(row);
  return cells.length > 1 && !isSumWord(cells[0]?.text ?? '') && !isRowOfLabels(cells);
};

/** The further rows of the projects. */
const otherRows = (grid: Grid, head: ListHead): readonly number[] => {
  const begins = beginsProject(grid, head);
  return rowsBelow(grid, head).filter((row) => begins(row) === null && isOther(grid, row));
};

/** 自评总分, or 自评得分 that is no indicator's. */
const saysTotal = (column: IndicatorColumn): boolean =>
  isTotalWord(column) || (column.kind === 'unknown' && headerKey(column.cell.text) === 'total');

/** 自评得分 is what a project came to where its further rows, which end before that column, say of no points at all. */
const isSoleScore = (grid: Grid, head: ListHead, { kind, from }: IndicatorColumn): boolean =>
  kind === 'self-score' &&
  from > placeOfLevels(head.columns) &&
  columnNamed(head.columns, 'max-score') === undefined &&
  !otherRows(grid, head).some((row) => plainNumber(grid.cellsIn(row).at(-1)?.text ?? '') !== null);

/**
 * Words in the rows alone in which a project begins: its further rows slipped to the left and begin with other words, which in
 * front of the levels stand in the place of the column.
 */
export const isFilledBesideSlidRows = (grid: Grid, head: ListHead, column: IndicatorColumn): boolean => {
  const begins = beginsProject(grid, head);
  const rows = rowsBelow(grid, head);
  const first = rows.filter((row) => begins(row) !== null);
  if (first.length === 0 || otherRows(grid, head).length === 0) return false;
  const textIn = (row: number, of: IndicatorColumn | undefined): string =>
    factUnder(grid, row, pushed(of, begins(row) ?? 0)).text;
  const names = first.map((row) => squash(textIn(row, itemColumn(head.columns))));
  const filled = rows.filter((row) => textIn(row, column) !== '');
  const isInFront = column.to < placeOfLevels(head.columns);
  const isFilled = isInFront
    ? first.every((row) => filled.includes(row))
    : filled.length > 0 && filled.every((row) => begins(row) !== null);
  // Numbers that count indicators stand beside the same project again.
  return isFilled && names.every((name) => name !== '') && new Set(names).size === names.length;
};

/** 自评总分 or 自评等级 that says so of a project whose further rows slipped to the left. */
export const isBesideSlidRows = (grid: Grid, head: ListHead, column: IndicatorColumn): boolean => {
  const isVerdict = saysTotal(column) || tellsGrade(grid, head, column) || isSoleScore(grid, head, column);
  return isVerdict && isFilledBesideSlidRows(grid, head, column);
};
