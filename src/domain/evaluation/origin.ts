/** The cell a value came from. `table` indexes `Evaluation.sources`; `row` and `column` count from 1. */
export type Origin = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** The cell exactly as it stood in the file. */
  readonly text: string;
};

/** A table of a file: sheet name, or 表 n in documents and web pages. */
export type TableSource = { readonly file: string; readonly table: string };
