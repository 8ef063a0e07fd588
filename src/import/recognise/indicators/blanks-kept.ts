import type { RawCell } from '../../read/raw-table.ts';
import { placeOfLevels } from '../columns/column-kinds.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import type { Grid } from '../table/grid.ts';
import { anchoredRow, holdsItsName, standingIn } from './anchored-row.ts';
import type { Assignment } from './whole-slips.ts';

/** How far from a row others are looked at to see whether merges left blanks there. */
const near = [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5];

/** The row begins behind the first level and yet ends with its points in their places: it cannot have slipped. */
const keepsBlanks = (cells: readonly RawCell[], columns: readonly IndicatorColumn[]): boolean => {
  if ((cells[0]?.column ?? 0) <= placeOfLevels(columns)) return false;
  const standing = standingIn(cells, columns);
  return anchoredRow(cells, columns, standing) === standing;
};

/**
 * 社会效益 alone in the place of the names, its points merged into the row above: where the rows near by kept the blanks of lost
 * merges, this one did as well.
 */
export const standsAmongBlanks = (
  grid: Grid,
  row: number,
  columns: readonly IndicatorColumn[],
  standing: Assignment,
): boolean => {
  const own = grid.cellsIn(row);
  return (
    (own[0]?.column ?? 0) > placeOfLevels(columns) &&
    own.every((cell) => cell.columnSpan === 1 && cell.rowSpan === 1 && standing.has(cell)) &&
    holdsItsName(standing) &&
    near.some((by) => keepsBlanks(grid.cellsIn(row + by), columns))
  );
};
