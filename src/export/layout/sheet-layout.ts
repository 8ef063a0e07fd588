import type { Decimal } from '../../domain/number/decimal.ts';

/** What a cell is for; paper, .xlsx and .docx style it by this. `title` and `note` stand outside the ruled grid. */
export type CellRole = 'title' | 'subtitle' | 'head' | 'label' | 'value' | 'number' | 'note';

export type CellAlign = 'left' | 'center' | 'right';

/** How a number is printed: two places · two places with % · whole or two places · digits as written. */
export type NumberFormat = 'amount' | 'percent' | 'score' | 'plain';

/** Whether the text belongs to the form, was written by the unit, or was computed where the unit wrote nothing. */
export type CellAuthor = 'form' | 'unit' | 'computed';

/** One cell of a laid-out sheet. Covered cells of a merge are not listed; blank cells are. */
export type LayoutCell = {
  /** Counts from 1. */
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly role: CellRole;
  readonly align: CellAlign;
  readonly author: CellAuthor;
  /** Exactly as printed; line breaks as `\n`. */
  readonly text: string;
  /** The exact value behind `text` when it is a number; spreadsheets get this one. */
  readonly number: { readonly value: Decimal; readonly format: NumberFormat } | null;
};

export type LayoutRow = { readonly cells: readonly LayoutCell[] };

/**
 * Rows that belong together. `heads` stand above `rows` and again on every further page that `rows` run over;
 * a cell of `heads` may reach down into `rows` (the 绩效指标 label beside its list).
 */
export type LayoutBand = {
  readonly heads: readonly LayoutRow[];
  readonly rows: readonly LayoutRow[];
  /** The rows close the list above: a page that begins with them repeats its heads. */
  readonly closes?: 'list';
};

export type Orientation = 'portrait' | 'landscape';

/** One sheet of a form, filled in: what paper, .xlsx and .docx have in common. */
export type SheetLayout = {
  readonly formId: string;
  readonly orientation: Orientation;
  /** Shares of the printable width, one per column. */
  readonly columnWidths: readonly number[];
  readonly bands: readonly LayoutBand[];
};

/** All rows in order, as one grid. */
export const layoutRows = (layout: SheetLayout): readonly LayoutRow[] =>
  layout.bands.flatMap((band) => [...band.heads, ...band.rows]);
