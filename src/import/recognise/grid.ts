import type { RawCell, RawTable } from '../read/raw-table.ts';

const maxCoveredArea = 2_000_000;

/** A table by rows and columns; `at` finds the cell that covers a place, merged ones included. */
export type Grid = {
  readonly file: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly before: readonly string[];
  /** Cells with text that begin in this row, left to right. */
  readonly cellsIn: (row: number) => readonly RawCell[];
  readonly at: (row: number, column: number) => RawCell | null;
};

type Cover = ReadonlyMap<number, ReadonlyMap<number, RawCell>>;

const coverOf = (cells: readonly RawCell[], rowsInUse: ReadonlySet<number>): Cover => {
  const cover = new Map<number, Map<number, RawCell>>();
  let area = 0;
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      if (!rowsInUse.has(row)) continue;
      area += cell.columnSpan;
      // A merge over millions of places is noise; its own place is enough.
      if (area > maxCoveredArea) break;
      const columns = cover.get(row) ?? new Map<number, RawCell>();
      cover.set(row, columns);
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) columns.set(column, cell);
    }
  }
  return cover;
};

const byColumn = (a: RawCell, b: RawCell): number => a.column - b.column;

/** Last column of a cell. */
export const lastColumn = (cell: RawCell): number => cell.column + cell.columnSpan - 1;

/** Last row of a cell. */
export const lastRow = (cell: RawCell): number => cell.row + cell.rowSpan - 1;

export const gridOf = (table: RawTable): Grid => {
  const starting = new Map<number, RawCell[]>();
  for (const cell of table.cells) {
    if (cell.text.trim() === '' && cell.formula === null) continue;
    const inRow = starting.get(cell.row) ?? [];
    starting.set(cell.row, inRow);
    inRow.push(cell);
  }
  for (const inRow of starting.values()) inRow.sort(byColumn);
  const cover = coverOf(table.cells, new Set(starting.keys()));
  return {
    file: table.file,
    name: table.name,
    rowCount: table.rowCount,
    columnCount: table.columnCount,
    before: table.before,
    cellsIn: (row) => starting.get(row) ?? [],
    at: (row, column) => cover.get(row)?.get(column) ?? null,
  };
};
