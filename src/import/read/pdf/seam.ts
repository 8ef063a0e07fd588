import type { PlacedCell, PlacedTable } from './placed-table.ts';

/** The last row of one part of a table and the first of the next, with the merged cells that reach them. */
export type Seam = { readonly upper: readonly PlacedCell[]; readonly lower: readonly PlacedCell[] };

export const rowCount = (table: PlacedTable): number => table.ys.length - 1;

export const cellsInRow = (table: PlacedTable, row: number): readonly PlacedCell[] =>
  table.cells.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);

export const squash = (text: string): string => text.replace(/\s+/gu, '');

export const seamOf = (upper: PlacedTable, lower: PlacedTable): Seam => ({
  upper: cellsInRow(upper, rowCount(upper) - 1),
  lower: cellsInRow(lower, 0),
});

/** The cell on the other side of the break. */
export const cellAbove = (seam: Seam, cell: PlacedCell): PlacedCell | undefined =>
  seam.upper.find((candidate) => candidate.column === cell.column && candidate.columnSpan === cell.columnSpan);
