import type { GridCell } from './ruled-grid.ts';
import type { TextLine } from './text-lines.ts';

/** A cell on a page with its lines still apart. */
export type PlacedCell = GridCell & {
  readonly lines: readonly TextLine[];
  readonly text: string;
  /** Its text cannot be told for sure: a stamp was printed over it, or the edge of a page cut it. */
  readonly isUnsure: boolean;
};

/** A table with its edges on the page, before the pages are put together. */
export type PlacedTable = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly PlacedCell[];
};

/** One box is a frame around text, unless it is the last row of a table that ends on the page before. */
export const isBox = (table: PlacedTable): boolean => table.cells.length === 1;

/** The tables of a page, top to bottom, and the lines of text outside them. */
export type PlacedPage = {
  readonly height: number;
  readonly tables: readonly PlacedTable[];
  readonly lines: readonly TextLine[];
};
