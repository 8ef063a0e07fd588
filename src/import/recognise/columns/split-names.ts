import { recast } from './column-kinds.ts';
import { textsUnder } from './front-column.ts';
import type { Grid } from '../table/grid.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { isSubcategoryName } from '../labels/level-names.ts';
import { cellsUnder } from '../table/row-cells.ts';

const sampledRows = 12;
const fewest = 3;

/** The first place below the column from which on most texts are second levels. */
const placeOfSecondLevels = (grid: Grid, firstRow: number, column: IndicatorColumn): number | undefined =>
  Array.from({ length: column.to - column.from }, (_, index) => column.from + 1 + index).find((place) => {
    const texts = textsUnder(grid, firstRow, { ...column, from: place });
    return texts.length >= fewest && texts.filter(isSubcategoryName).length * 2 > texts.length;
  });

/** Where the second of two cells stands in each row below the column; undefined where they are not two in every row. */
const placeOfPairs = (grid: Grid, firstRow: number, column: IndicatorColumn): number | undefined => {
  const rows = Array.from({ length: sampledRows }, (_, index) => cellsUnder(grid, firstRow + index, column).own);
  const end = rows.findIndex((own) => own.length !== 2);
  const pairs = end < 0 ? rows : rows.slice(0, end);
  const places = new Set(pairs.map(([, value]) => value?.column));
  const [place] = places;
  return pairs.length >= fewest && places.size === 1 ? place : undefined;
};

/**
 * 评价内容 over 产出目标 | 质量指标, 绩效目标 over 结案率 | 95%: one head stands for both levels, the other for the name and its
 * target.
 */
export const splitNames = (
  grid: Grid,
  firstRow: number,
  columns: readonly IndicatorColumn[],
): readonly IndicatorColumn[] => {
  const levels = columns.find(({ kind }) => kind === 'name');
  const target = columns.find(({ kind }) => kind === 'target');
  const areTold = columns.some(({ kind }) => kind === 'category' || kind === 'subcategory');
  if (areTold || levels === undefined || target === undefined) return columns;
  const level = placeOfSecondLevels(grid, firstRow, levels);
  const value = level === undefined ? undefined : placeOfPairs(grid, firstRow, target);
  if (level === undefined || value === undefined) return columns;
  return columns.flatMap((column) => {
    if (column === levels)
      return [
        { ...recast(column, 'category'), to: level - 1 },
        { ...recast(column, 'subcategory'), from: level },
      ];
    return column === target
      ? [
          { ...recast(column, 'name'), to: value - 1 },
          { ...column, from: value },
        ]
      : [column];
  });
};
