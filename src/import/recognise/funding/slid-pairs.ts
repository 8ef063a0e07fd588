import type { RawCell } from '../../read/raw-table.ts';
import type { FundingColumn } from './funding-columns.ts';
import { fundingColumnKind, isFundingRowLabel } from '../labels/funding-labels.ts';
import { looksLikeAmount } from '../table/amounts.ts';
import type { Grid } from '../table/grid.ts';

const isLabel = ({ text }: RawCell): boolean =>
  !looksLikeAmount(text) && (isFundingRowLabel(text) || fundingColumnKind(text) !== null);

/** 预算数： | 320 | 到位数： | 320 at the start of a row: a label with its amount each. */
const pairsIn = (cells: readonly RawCell[]): readonly (readonly [RawCell, RawCell])[] => {
  const pairs = cells.flatMap((label, index): readonly (readonly [RawCell, RawCell])[] => {
    const amount = cells[index + 1];
    return index % 2 === 0 && amount !== undefined ? [[label, amount]] : [];
  });
  const end = pairs.findIndex(([label, amount]) => !isLabel(label) || !looksLikeAmount(amount.text));
  return end === -1 ? pairs : pairs.slice(0, end);
};

const within = ({ column }: RawCell, { from, to }: FundingColumn): boolean => column >= from && column <= to;

/**
 * Below a head whose merges were lost labels and amounts take turns, so that they slid from under it: each column where its
 * pair stands, what follows them under the other heads. Null where the pairs stand as the head says, or are no more than one.
 */
export const columnsOfPairs = (
  grid: Grid,
  firstRow: number,
  columns: readonly FundingColumn[],
): readonly FundingColumn[] | null => {
  const cells = grid.cellsIn(firstRow);
  const pairs = pairsIn(cells);
  const others = cells.slice(2 * pairs.length);
  const isInPlace = pairs.every((pair, index) => {
    const column = columns[index];
    return column !== undefined && pair.every((cell) => within(cell, column));
  });
  if (pairs.length < 2 || isInPlace || pairs.length + others.length !== columns.length) return null;
  const places = [
    ...pairs.map(([label, amount]) => ({ from: label.column, to: amount.column })),
    ...others.map(({ column }) => ({ from: column, to: column })),
  ];
  return columns.flatMap((column, index) => {
    const place = places[index];
    return place === undefined ? [] : [{ ...column, ...place }];
  });
};
