import type { GridCell } from './ruled-grid.ts';
import type { TextLine } from './text-lines.ts';

/** A cell on a page with its lines still apart. */
export type PlacedCell = GridCell & {
  readonly lines: readonly TextLine[];
  readonly text: string;
  /** Something was printed over it, such as a stamp: its own text cannot be told. */
  readonly isOverprinted: boolean;
};

/** A table with its edges on the page, before the pages are put together. */
export type PlacedTable = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly PlacedCell[];
};

/** The tables of a page, top to bottom, and the lines of text outside them. */
export type PlacedPage = {
  readonly height: number;
  readonly tables: readonly PlacedTable[];
  readonly lines: readonly TextLine[];
};
