import { isRowNumber } from '../table/cell-text.ts';
import type { Grid } from '../table/grid.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { headerKey } from '../labels/header-labels.ts';
import { isCategoryName, isOnlyCategoryName, isSubcategoryName } from '../labels/level-names.ts';
import { cellsUnder } from '../table/row-cells.ts';
import { recast } from './column-kinds.ts';

const sampledRows = 12;

/** 总分, 评价等级 below the first row: the indicators are over. */
const isBelowIndicators = (grid: Grid, row: number, from: number): boolean => {
  const key = row > from ? headerKey(grid.cellsIn(row)[0]?.text ?? '') : null;
  return key === 'total' || key === 'grade';
};

/** The first rows below a head, from the row `from` on. */
export const rowsUnder = (grid: Grid, from: number): readonly number[] => {
  const rows = Array.from(
    { length: Math.max(0, Math.min(grid.rowCount, from + sampledRows) - from + 1) },
    (_, index) => from + index,
  );
  const end = rows.findIndex((row) => isBelowIndicators(grid, row, from));
  return rows.slice(0, end < 0 ? rows.length : end);
};

/** Their texts in a column. */
export const textsUnder = (grid: Grid, from: number, column: IndicatorColumn): readonly string[] =>
  rowsUnder(grid, from)
    .flatMap((row) => cellsUnder(grid, row, column).own)
    .map((cell) => cell.text);

/**
 * A column in front of all levels is the label of the table, unless the cells below it name levels: 指标 over 产出指标 and
 * 效益指标, 产出指标（50分） over 数量指标, or number the rows. Null when it is a label.
 */
export const frontLevel = (
  grid: Grid,
  from: number,
  front: IndicatorColumn,
  columns: readonly IndicatorColumn[],
): IndicatorColumn | null => {
  const texts = textsUnder(grid, from, front);
  // 产出指标 over the whole row, with 1, 2, 3 in front of its indicators.
  const below = texts.filter((text) => !isCategoryName(text));
  const isNumbered = below.filter(isRowNumber).length * 2 > below.length;
  if (isNumbered) return recast(front, 'index');
  const lacks = (kind: IndicatorColumn['kind']): boolean => columns.every((column) => column.kind !== kind);
  const first = texts[0] ?? '';
  // 管理指标 over the first rows, 产出指标 further down.
  const holdsCategory = isCategoryName(first) || texts.some(isOnlyCategoryName);
  if (lacks('category') && !isCategoryName(front.cell.text) && holdsCategory) return recast(front, 'category');
  const isMost = texts.filter(isSubcategoryName).length >= texts.length / 2;
  const isSecond = isSubcategoryName(first) && (isMost || isCategoryName(front.cell.text));
  return lacks('subcategory') && isSecond ? recast(front, 'subcategory') : null;
};
