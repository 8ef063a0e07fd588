import { looksNumeric } from './cell-text.ts';
import type { Grid } from './grid.ts';
import { isPageMark } from './lines.ts';

/** 第 1 页, alone in its row; a bare number only over the whole width, for it may be a value. */
export const isFootOfPage = (grid: Grid, row: number): boolean => {
  const [only, ...others] = grid.cellsIn(row);
  if (only === undefined || others.length > 0 || !isPageMark(only.text)) return false;
  return !looksNumeric(only.text) || only.columnSpan >= grid.columnCount - grid.firstColumn + 1;
};
