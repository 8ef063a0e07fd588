import { headerKey } from '../labels/header-labels.ts';
import { plainNumber } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import { factUnder } from '../table/row-cells.ts';
import { places, recast } from './column-kinds.ts';
import { isPointsOfExecution } from './front-points.ts';
import { columnNamed, type IndicatorColumn } from './header-columns.ts';
import { itemColumn } from './item-column.ts';
import { isFilledBesideSlidRows } from './slid-verdicts.ts';
import { isOfProjects, type ListHead, rowsBelow, saysSameOfProject } from './verdict-columns.ts';

/**
 * 分值 | 得分 | 自评得分: of several scores the one that is higher than the points of an indicator, and the same in all rows of a
 * project, as high as its cell or in its first row alone, is what the project came to.
 */
export const settleProjectScore = (grid: Grid, head: ListHead): readonly IndicatorColumn[] => {
  const { columns } = head;
  const scores = places(columns, 'self-score');
  const weight = columnNamed(columns, 'max-score');
  if (itemColumn(columns) === undefined || scores.length < 2) return columns;
  const pointsIn = (row: number, column: IndicatorColumn): number =>
    Number(plainNumber(factUnder(grid, row, column).text) ?? Number.NaN);
  const isAboveWeight = (column: IndicatorColumn): boolean =>
    weight !== undefined && rowsBelow(grid, head).some((row) => pointsIn(row, column) > pointsIn(row, weight));
  const [own, ...others] = scores.filter(
    (column) =>
      headerKey(column.cell.text) === 'total' &&
      !isPointsOfExecution(columns, column) &&
      isAboveWeight(column) &&
      (isOfProjects(grid, head, column) ||
        saysSameOfProject(grid, head, column, 'reaching-cell') ||
        isFilledBesideSlidRows(grid, head, column)),
  );
  return others.length > 0 ? columns : columns.map((column) => (column === own ? recast(column, 'unknown') : column));
};
