import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { RawCell, RawTable } from '../../import/read/raw-table.ts';
import { readingsOf } from './readings.ts';

/** Rows `from` to `to` of a table, both counted from 1 and inclusive. */
export type RowRange = { readonly from: number; readonly to: number };

/** A row of the table as drawn: every cell that begins in it, blanks included. */
export type GridRow = { readonly row: number; readonly cells: readonly RawCell[] };

/** The cells of a range row by row, merges cut at its ends, blanks filled in. */
export const gridRows = (table: RawTable, { from, to }: RowRange): readonly GridRow[] => {
  const byPlace = new Map<string, RawCell>();
  const covered = new Set<string>();
  for (const cell of table.cells) {
    const first = Math.max(cell.row, from);
    const last = Math.min(cell.row + cell.rowSpan - 1, to);
    if (first > last) continue;
    byPlace.set(`${first} ${cell.column}`, { ...cell, row: first, rowSpan: last - first + 1 });
    for (let row = first; row <= last; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
        if (row !== first || column !== cell.column) covered.add(`${row} ${column}`);
  }
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, offset) => {
    const row = from + offset;
    return { row, cells: cellsOfRow(row, table.columnCount, { byPlace, covered }) };
  });
};

const cellsOfRow = (
  row: number,
  columnCount: number,
  { byPlace, covered }: { readonly byPlace: ReadonlyMap<string, RawCell>; readonly covered: ReadonlySet<string> },
): readonly RawCell[] =>
  Array.from({ length: columnCount }, (_, index) => index + 1).flatMap((column) => {
    const key = `${row} ${column}`;
    if (covered.has(key)) return [];
    return [byPlace.get(key) ?? { row, column, rowSpan: 1, columnSpan: 1, text: '', formula: null }];
  });

/** An arrow key. */
export type Step = 'up' | 'down' | 'left' | 'right';

const isOver = (cell: RawCell, row: number, column: number): boolean =>
  row >= cell.row && row < cell.row + cell.rowSpan && column >= cell.column && column < cell.column + cell.columnSpan;

/** The drawn cell that an arrow leads to, over the whole of a merge; null at the edge. */
export const cellBeside = (rows: readonly GridRow[], cell: RawCell, step: Step): RawCell | null => {
  const row = step === 'up' ? cell.row - 1 : step === 'down' ? cell.row + cell.rowSpan : cell.row;
  const column = step === 'left' ? cell.column - 1 : step === 'right' ? cell.column + cell.columnSpan : cell.column;
  for (const { cells } of rows) {
    const found = cells.find((each) => isOver(each, row, column));
    if (found !== undefined) return found;
  }
  return null;
};

/** Rows of context drawn above and below what a sheet was read from. */
const context = 3;

/** Where in a table an evaluation was read from; null when nothing of it came from there. */
export const rangeOf = (table: RawTable, evaluation: Evaluation): RowRange | null => {
  const index = evaluation.sources.findIndex((source) => source.table === table.name);
  if (index === -1) return null;
  const rows = readingsOf(evaluation).flatMap(({ origin }) => (origin?.table === index ? [origin.row] : []));
  if (rows.length === 0) return { from: 1, to: table.rowCount };
  return {
    from: Math.max(1, Math.min(...rows) - context),
    to: Math.min(table.rowCount, Math.max(...rows) + context),
  };
};
