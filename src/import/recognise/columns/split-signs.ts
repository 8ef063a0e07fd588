import type { RawCell } from '../../read/raw-table.ts';
import { recast } from './column-kinds.ts';
import type { Grid } from '../table/grid.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { cellsUnder } from '../table/row-cells.ts';
import { isNature, isSign } from '../table/signs.ts';

const sampledRows = 12;

/** The cells of rows that hold several below the column. */
const pairsUnder = (grid: Grid, firstRow: number, column: IndicatorColumn): readonly (readonly RawCell[])[] =>
  Array.from({ length: sampledRows }, (_, index) => cellsUnder(grid, firstRow + index, column).own).filter(
    (own) => own.length > 1,
  );

const partsOf = (grid: Grid, firstRow: number, column: IndicatorColumn): readonly IndicatorColumn[] => {
  const pairs = pairsUnder(grid, firstRow, column);
  const places = pairs.flatMap(([, value]) => (value === undefined ? [] : [value.column]));
  const place = Math.min(...places);
  const isSplit = pairs.every(([sign]) => sign !== undefined && (isSign(sign.text) || isNature(sign.text)));
  return pairs.length > 0 && isSplit
    ? [
        { ...recast(column, 'symbol'), to: place - 1 },
        { ...column, from: place },
      ]
    : [column];
};

/** 指标值 over ≥ | 95% and 定性 | 健全: one head for the sign and the value beside it. */
export const splitSigns = (
  grid: Grid,
  firstRow: number,
  columns: readonly IndicatorColumn[],
): readonly IndicatorColumn[] =>
  columns.some(({ kind }) => kind === 'symbol')
    ? columns
    : columns.flatMap((column) =>
        column.kind === 'target' && column.to > column.from ? partsOf(grid, firstRow, column) : [column],
      );
