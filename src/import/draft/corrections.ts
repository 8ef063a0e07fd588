import type { ColumnRole, RowRole } from '../read/raw-table.ts';

/** A row of a table of the file; both as the file counts them, from 1. */
type RowPlace = { readonly table: string; readonly row: number };

type CellPlace = RowPlace & { readonly column: number };

/** What a person settled while looking at the source. Places are those of the file, whatever was corrected before. */
export type Correction =
  /** Another text in a cell; `''` clears it. */
  | (CellPlace & { readonly kind: 'cell'; readonly text: string })
  /** The column under this cell of a head holds something else than was read. */
  | (CellPlace & { readonly kind: 'column'; readonly is: ColumnRole })
  /** The row is an indicator, a heading between indicators, the head of the table, or nothing to be read. */
  | (RowPlace & { readonly kind: 'row'; readonly is: RowRole })
  /** A cell that says several things: each becomes a row of its own; what stands beside it reaches over all of them. */
  | (CellPlace & { readonly kind: 'split'; readonly parts: readonly string[] })
  /** A cell and the others up to a place right of it or below are one. */
  | (CellPlace & { readonly kind: 'merge'; readonly toRow: number; readonly toColumn: number })
  /** A row and those below it, down to `toRow`, are one. */
  | (RowPlace & { readonly kind: 'merge-rows'; readonly toRow: number })
  /** The year of the sheet that this row belongs to, or also of all others of the file that print none. */
  | (RowPlace & { readonly kind: 'year'; readonly year: number; readonly reach: 'sheet' | 'file' });

export type CorrectionOf<Kind extends Correction['kind']> = Extract<Correction, { readonly kind: Kind }>;
