import type { RawCell } from '../../read/raw-table.ts';
import { type Block, certain } from '../blocks.ts';
import { plainNumber } from '../table/cell-text.ts';
import { endOfRows } from './end-of-indicators.ts';
import type { Grid } from '../table/grid.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';
import type { IndicatorHead } from '../columns/indicator-head.ts';
import { headerKey } from '../labels/header-labels.ts';

/** 自评总分 along all indicators, merged down or written beside each: the form's. */
export const totalBeside = (
  grid: Grid,
  head: IndicatorHead,
): { readonly column: IndicatorColumn; readonly cell: RawCell } | null => {
  const column = head.columns.find(({ kind, cell }) => kind === 'unknown' && headerKey(cell.text) === 'total');
  const from = head.lastRow + 1;
  const cell = column === undefined ? null : grid.at(from, column.from);
  if (column === undefined || cell === null || plainNumber(cell.text) === null) return null;
  const until = endOfRows(grid, from, head.columns);
  const rows = Array.from({ length: until - from }, (_, index) => from + index).filter(
    (row) => grid.cellsIn(row).length > 0,
  );
  return rows.length > 1 && rows.every((row) => grid.at(row, column.from)?.text === cell.text)
    ? { column, cell }
    : null;
};

/** The head with that column known for what it holds. */
export const withTotal = (head: IndicatorHead, column: IndicatorColumn): IndicatorHead => ({
  ...head,
  columns: head.columns.map((each) => (each === column ? { ...each, kind: 'total' } : each)),
  troubles: head.troubles.filter((trouble) => trouble.column !== column.cell.column),
});

/** The total of the form in that cell. */
export const totalBlock = (cell: RawCell): Block => ({
  kind: 'total',
  isSum: false,
  maxScore: null,
  total: certain(cell),
  grade: null,
});
