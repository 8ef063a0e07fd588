import { isPlaceholder } from '../table/cell-text.ts';
import { type Grid, lastColumn } from '../table/grid.ts';
import type { IsFilled } from './columns-abreast.ts';

/** Indicators of a form take no more rows than that. */
const rowsBelowHead = 40;

/** Whether any name or value stands below a head, among so many rows, in cells of its own. */
export const filledBelow =
  (grid: Grid, headRow: number, rows = rowsBelowHead): IsFilled =>
  ({ from, to }) =>
    Array.from({ length: Math.min(rows, grid.rowCount - headRow) }, (_, at) => headRow + 1 + at).some((row) =>
      grid.cellsIn(row).some((cell) => cell.column >= from && lastColumn(cell) <= to && !isPlaceholder(cell.text)),
    );
