/** A table of a file as it was read: places count from 1, covered cells of a merge are not listed. */
export type ReturnedTable = {
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly rowSpan: number;
    readonly columnSpan: number;
    readonly text: string;
    readonly formula: string | null;
  }[];
};

/** What is to be said of a cell of a table, or of a whole table where `row` and `column` are null. */
export type Remark = {
  readonly table: string;
  readonly row: number | null;
  readonly column: number | null;
  readonly mark: 'wrong' | 'doubtful';
  readonly text: string;
};
