import type { ForeignFormat } from './foreign-format.ts';
/** A cell as a file holds it. Rows and columns count from 1; covered cells of a merge are not listed. */
export type RawCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The displayed text (`98.66%`, not 0.9866); line breaks as `\n`; never `''` (blank cells are not listed unless merged). */
  readonly text: string;
  /** The formula without `=` when the cell has one; never evaluated. */
  readonly formula: string | null;
  /** The reader itself is not sure of this text or of its place: characters of an unknown font, rebuilt from flat text. */
  readonly uncertain?: true;
  /** The file hides the row or column it stands in; such a cell is uncertain. */
  readonly isHidden?: true;
};

/** What a column of indicators can be told to hold. */
export type ColumnRole =
  | 'category'
  | 'subcategory'
  | 'name'
  | 'target'
  | 'actual'
  | 'max-score'
  | 'self-score'
  | 'reason'
  | 'remark'
  | 'note';

/** What a row can be told to be: a line of indicators, a heading between them, the head of the table, nothing. */
export type RowRole = 'indicator' | 'heading' | 'head' | 'none';

/** What a person said of a table, stronger than anything read from it. A column is told at its head. */
export type Told =
  | { readonly kind: 'row'; readonly row: number; readonly is: RowRole }
  | { readonly kind: 'column'; readonly row: number; readonly column: number; readonly is: ColumnRole };

/** One table of a file, before anything is understood. */
export type RawTable = {
  readonly file: string;
  /** Sheet name, or 表 n. */
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Row by row, left to right. */
  readonly cells: readonly RawCell[];
  /** Lines of text directly before the table (document titles, 单位：万元), nearest last. */
  readonly before: readonly string[];
  /** The file hides the whole sheet. */
  readonly isHidden?: true;
  /** Rows rebuilt from flat text in which a cell holds words or numbers of others: where these begin the text does not tell. */
  readonly crowdedRows?: readonly number[];
  /** Absent unless a person corrected the reading. */
  readonly told?: readonly Told[];
};

/** What kind of bytes a file turned out to hold. */
export type FileFormat = 'xlsx' | 'xls' | 'ods' | 'docx' | 'pdf' | 'html' | 'csv' | 'text';

export type RawDocument = { readonly file: string; readonly format: FileFormat; readonly tables: readonly RawTable[] };

/**
 * What of a damaged file does not hold: the archive around it, one packed file in it, its main part, its markup, its pages,
 * or what a reader of that format found inside.
 */
export type DamagedPart = 'archive' | 'packed-file' | 'main-part' | 'markup' | 'pages' | 'content';

/** Why a file could not be read. */
export type ReadFailure =
  | { readonly kind: 'empty' }
  /** `firstBytes` in hexadecimal; `format`: what it is instead, where that is known. */
  | { readonly kind: 'unknown-format'; readonly format: ForeignFormat | null; readonly firstBytes: string }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'damaged'; readonly part: DamagedPart }
  | {
      readonly kind: 'too-large';
      readonly what: 'bytes' | 'cells' | 'entries' | 'depth' | 'pages' | 'drawing';
      readonly limit: number;
    }
  | { readonly kind: 'no-table' }
  | { readonly kind: 'no-text' };
