import type { RawCell, RawTable } from '../raw-table.ts';

type Stretch = { readonly from: number; readonly to: number };

/** What a workbook does not show of a sheet, counted from 1. */
export type HiddenParts = {
  readonly isSheet: boolean;
  readonly rows: ReadonlySet<number>;
  readonly columns: readonly Stretch[];
};

const each = (from: number, span: number, test: (place: number) => boolean): boolean =>
  Array.from({ length: span }, (_, index) => from + index).every(test);

const isHidden = ({ row, rowSpan, column, columnSpan }: RawCell, { rows, columns }: HiddenParts): boolean =>
  (rows.has(row) && each(row, rowSpan, (at) => rows.has(at))) ||
  (columns.some(({ from, to }) => column >= from && column <= to) &&
    each(column, columnSpan, (at) => columns.some(({ from, to }) => at >= from && at <= to)));

/** Marks what nobody sees who opens the file: it may be an old draft, or rows of a list that a filter left out. */
export const markHidden = (table: RawTable, parts: HiddenParts): RawTable => {
  const shown = parts.isSheet ? { ...table, isHidden: true as const } : table;
  if (parts.rows.size === 0 && parts.columns.length === 0) return shown;
  return {
    ...shown,
    cells: table.cells.map((cell) =>
      isHidden(cell, parts) ? { ...cell, uncertain: true as const, isHidden: true as const } : cell,
    ),
  };
};
