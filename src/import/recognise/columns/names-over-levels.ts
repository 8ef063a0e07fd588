import { lastColumn, type Grid } from '../table/grid.ts';
import { rowsUnder } from './front-column.ts';
import type { IndicatorColumn } from './header-columns.ts';

/**
 * 二级 | 三级 with one cell below both in every row: the form has no second level, and what stands there is what the indicators
 * are called.
 */
export const withNamesOverLevels = (
  grid: Grid,
  from: number,
  columns: readonly IndicatorColumn[],
): readonly IndicatorColumn[] => {
  const level = columns.find(({ kind }) => kind === 'subcategory');
  const name = columns.find(({ kind }) => kind === 'name');
  if (level === undefined || name === undefined || name.from !== level.to + 1) return columns;
  const isOverBoth = (row: number): boolean => {
    const cell = grid.at(row, level.from);
    return cell !== null && cell.row === row && cell.column === level.from && lastColumn(cell) === name.to;
  };
  const rows = isOverBoth(from) ? rowsUnder(grid, from).filter((row) => grid.cellsIn(row).length > 0) : [];
  if (rows.length < 2 || !rows.every(isOverBoth)) return columns;
  return columns.flatMap((column) =>
    column === level ? [] : column === name ? [{ ...name, from: level.from }] : [column],
  );
};
