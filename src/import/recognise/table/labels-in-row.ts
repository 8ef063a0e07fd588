import type { RawCell } from '../../read/raw-table.ts';
import { type HeaderKey, headerKey } from '../labels/header-labels.ts';
import { inlinePairs } from './lines.ts';
import type { Grid } from './grid.ts';
import { isCategoryName } from '../labels/level-names.ts';

/** What a cell's label asks for, also when label and value stand in one cell. */
export const keyOfCell = (cell: RawCell): HeaderKey | null => {
  const own = headerKey(cell.text);
  if (own !== null) return own;
  const pair = inlinePairs(cell.text)[0];
  return pair === undefined ? null : headerKey(pair.label);
};

/** 填表人：| 张三, or two labels beside their values: such a row asks for what no indicator and no project of a list holds. */
export const isRowOfLabels = ([first, ...rest]: readonly RawCell[]): boolean => {
  if (first === undefined || keyOfCell(first) === null) return false;
  return /[:：]/u.test(first.text) || rest.some(({ text }) => headerKey(text) !== null);
};

/** 产出指标, or 产出指标 | 效益指标, above the heads of their own columns. */
export const isCategoryRow = (grid: Grid, row: number): boolean => {
  const cells = grid.cellsIn(row);
  return cells.length > 0 && cells.every((cell) => isCategoryName(cell.text));
};
