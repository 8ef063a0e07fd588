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

const isSignText = ({ text }: RawCell): boolean => isSign(text) || isNature(text);

const fewestSigns = 3;

/** Nothing but ≥, = and 定性 below it: a column of signs, whatever its head says. */
const holdsSigns = (grid: Grid, firstRow: number, column: IndicatorColumn): boolean => {
  const cells = Array.from(
    { length: sampledRows },
    (_, index) => cellsUnder(grid, firstRow + index, column).own,
  ).flat();
  return cells.length >= fewestSigns && cells.every(isSignText) && cells.some(({ text }) => isSign(text));
};

const isValue = ({ kind }: IndicatorColumn): boolean => kind === 'target' || kind === 'target-of-part';

/** 指标说明 or another known word beside the one 指标值; what a word nobody knows holds is found out later. */
const isBesideValue = ({ kind }: IndicatorColumn): boolean => kind === 'note';

/** 要求 | 数值 below 指标值, the first holding only signs; or a column of signs that its head does not tell as one. */
const withSigns = (grid: Grid, firstRow: number, columns: readonly IndicatorColumn[]): readonly IndicatorColumn[] => {
  const signs = columns.find(
    (column) => (isValue(column) || isBesideValue(column)) && holdsSigns(grid, firstRow, column),
  );
  if (signs === undefined) return columns;
  const isInGroup = isValue(signs);
  if (isInGroup && signs.group === null) return columns;
  const values = columns.filter(
    (column) => column !== signs && isValue(column) && (!isInGroup || column.group === signs.group),
  );
  // Of several values the group says itself which one counts.
  if (values.length !== 1) return columns;
  return columns.map((column) => {
    if (column === signs) return recast(column, 'symbol');
    return column === values[0] ? recast(column, 'target') : column;
  });
};

/** 指标值 over ≥ | 95% and 定性 | 健全: one head for the sign and the value beside it. */
export const splitSigns = (
  grid: Grid,
  firstRow: number,
  columns: readonly IndicatorColumn[],
): readonly IndicatorColumn[] =>
  columns.some(({ kind }) => kind === 'symbol')
    ? columns
    : withSigns(grid, firstRow, columns).flatMap((column) =>
        column.kind === 'target' && column.to > column.from ? partsOf(grid, firstRow, column) : [column],
      );
