import type { RawCell, RawTable } from '../read/raw-table.ts';

/** What a person wrote over a cell of a file: the table by its name, the place counted from 1; `''` clears the cell. */
export type Correction = {
  readonly table: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
};

/**
 * The tables as they would stand with the corrections; a later one wins over an earlier one of the same cell. The
 * tables themselves stay as they were read, so that a correction is undone by leaving it out.
 */
export const applyCorrections = (
  tables: readonly RawTable[],
  corrections: readonly Correction[],
): readonly RawTable[] =>
  tables.map((table) => corrections.filter((correction) => correction.table === table.name).reduce(correctCell, table));

const correctCell = (table: RawTable, { row, column, text }: Correction): RawTable => {
  const others = table.cells.filter((cell) => cell.row !== row || cell.column !== column);
  const before = table.cells.find((cell) => cell.row === row && cell.column === column);
  const corrected: RawCell = {
    row,
    column,
    rowSpan: before?.rowSpan ?? 1,
    columnSpan: before?.columnSpan ?? 1,
    text,
    formula: null,
  };
  const isListed = text !== '' || corrected.rowSpan * corrected.columnSpan > 1;
  const cells = [...others, ...(isListed ? [corrected] : [])];
  return { ...table, cells: cells.sort((left, right) => left.row - right.row || left.column - right.column) };
};
