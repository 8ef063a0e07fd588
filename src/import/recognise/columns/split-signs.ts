import type { RawCell } from '../../read/raw-table.ts';
import { recast } from './column-kinds.ts';
import type { Grid } from '../table/grid.ts';
import type { IndicatorColumn } from './header-columns.ts';
import { cellsUnder } from '../table/row-cells.ts';
import { isNature, isSign } from '../table/signs.ts';

const sampledRows = 12;

const fewestSigns = 3;

const isSignText = ({ text }: RawCell): boolean => isSign(text) || isNature(text);

/** The cells of rows that hold several below the column. */
const pairsUnder = (grid: Grid, firstRow: number, column: IndicatorColumn): readonly (readonly RawCell[])[] =>
  Array.from({ length: sampledRows }, (_, index) => cellsUnder(grid, firstRow + index, column).own).filter(
    (own) => own.length > 1,
  );

/** ≥ | 95% one column to the left of their head: the rows slid there, for the merge of the label in front of them was lost. */
const holdsSlidPairs = (grid: Grid, firstRow: number, { from, to }: IndicatorColumn): boolean => {
  const rows = Array.from({ length: sampledRows }, (_, index) => firstRow + index);
  const signs = rows.flatMap((row) => {
    const cell = grid.at(row, from - 1);
    return cell?.row === row ? [cell] : [];
  });
  return to === from + 1 && signs.filter(isSignText).length >= fewestSigns;
};

const partsOf = (grid: Grid, firstRow: number, column: IndicatorColumn): readonly IndicatorColumn[] => {
  const all = pairsUnder(grid, firstRow, column);
  const signed = all.filter(([sign]) => sign !== undefined && isSignText(sign));
  // 100% | 10 in a row that slid to the left tells nothing against them.
  const pairs = signed.length >= fewestSigns && signed.length * 2 > all.length ? signed : all;
  const places = pairs.flatMap(([, value]) => (value === undefined ? [] : [value.column]));
  const isSlid = holdsSlidPairs(grid, firstRow, column);
  const place = isSlid ? column.to : Math.min(...places);
  const isSplit = isSlid || (pairs.length > 0 && pairs.every(([sign]) => sign !== undefined && isSignText(sign)));
  return isSplit
    ? [
        { ...recast(column, 'symbol'), to: place - 1 },
        { ...column, from: place },
      ]
    : [column];
};

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
