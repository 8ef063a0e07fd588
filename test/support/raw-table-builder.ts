import type { RawTable } from '../../src/import/read/raw-table.ts';

/** A table without merges from its texts; `''` is a blank cell. */
export const rawTable = (rows: readonly (readonly string[])[]): RawTable => ({
  file: '表.xlsx',
  name: 'Sheet1',
  rowCount: rows.length,
  columnCount: Math.max(0, ...rows.map((row) => row.length)),
  cells: rows.flatMap((row, rowIndex) =>
    row.flatMap((text, columnIndex) =>
      text === ''
        ? []
        : [{ row: rowIndex + 1, column: columnIndex + 1, rowSpan: 1, columnSpan: 1, text, formula: null }],
    ),
  ),
  before: [],
});
