import type { TextLine } from './text-lines.ts';

/** A cell on a page, `row` and `column` from 0, with its lines still apart. */
export type PlacedCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly TextLine[];
  readonly text: string;
};

/** A table with its edges on the page, before the pages are put together. */
export type PlacedTable = {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly PlacedCell[];
  /** No line closes it above (below): its first (last) row goes on from (to) another page. */
  readonly openAbove: boolean;
  readonly openBelow: boolean;
};

/** The tables of a page, top to bottom, and the lines of text outside them. */
export type PlacedPage = {
  readonly height: number;
  readonly tables: readonly PlacedTable[];
  readonly lines: readonly TextLine[];
};
