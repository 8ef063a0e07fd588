import { placeOfLevels } from '../columns/column-kinds.ts';
import { columnNamed, type IndicatorColumn } from '../columns/header-columns.ts';
import { isOnlyCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import type { Grid } from '../table/grid.ts';
import { anchoredRow, mayBeName, nameIn, standingIn } from './anchored-row.ts';
import type { Assignment } from './whole-slips.ts';

const mostInARow = 6;

/** The nearest row above that says more than one word, as far as only such words stand between. */
const rowAbove = (grid: Grid, row: number): number => {
  const found = Array.from({ length: mostInARow }, (_, index) => row - 1 - index).find(
    (at) => grid.cellsIn(at).length !== 1,
  );
  return found ?? 0;
};

/**
 * 社会效益 alone below 经济效益 | 40 | 40, a name that is like a level and slid to the left: the points are those of the row above,
 * and a row that says one thing only says its name. Null where it may be anything else.
 */
export const loneName = (grid: Grid, row: number, columns: readonly IndicatorColumn[]): Assignment | null => {
  const [cell, ...others] = grid.cellsIn(row);
  const column = columnNamed(columns, 'name');
  if (cell === undefined || others.length > 0 || column === undefined) return null;
  if (cell.column > placeOfLevels(columns) || cell.columnSpan > 1 || cell.rowSpan > 1) return null;
  if (!mayBeName(cell.text) || isOnlyCategoryName(cell.text)) return null;
  const above = grid.cellsIn(rowAbove(grid, row));
  if (above.length < 2) return null;
  const laid = anchoredRow(above, columns, standingIn(above, columns));
  const name = laid === null ? undefined : nameIn(laid);
  const isSlid = name !== undefined && name.column < column.from && isSubcategoryName(name.text);
  return isSlid ? new Map([[cell, column]]) : null;
};
