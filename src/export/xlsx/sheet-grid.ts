import { printableArea } from '../print/paper.ts';
import { layoutRows, type SheetLayout } from '../layout/sheet-layout.ts';
import { type RowHeights, rowHeights } from './row-heights.ts';

/**
 * Where the rows of a layout stand on a spreadsheet: one that would be too tall for a spreadsheet row takes several,
 * merged.
 */
export type SheetGrid = {
  readonly columnPoints: readonly number[];
  /** By layout row. */
  readonly heights: readonly RowHeights[];
  /** First spreadsheet row of each layout row, from 0, and one more for the end. */
  readonly firstRows: readonly number[];
};

const pointsPerPixel = 0.75;

/** Columns that fill the printable width of A4, and rows that show every text in full. */
export const sheetGrid = (layout: SheetLayout): SheetGrid => {
  const shares = layout.columnWidths.reduce((sum, width) => sum + width, 0);
  const printable = printableArea(layout.orientation).width * pointsPerPixel;
  const columnPoints = layout.columnWidths.map((width) => (width / shares) * printable);
  const heights = rowHeights(layout, columnPoints);
  const firstRows = [0];
  for (const pieces of heights) firstRows.push((firstRows.at(-1) ?? 0) + pieces.length);
  return { columnPoints, heights, firstRows };
};

/** A block of spreadsheet cells, rows and columns from 0, ends included. */
export type CellBlock = {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
};

/** The spreadsheet cells that a layout cell covers. */
export const blockOf = (
  { firstRows }: SheetGrid,
  rowIndex: number,
  cell: { readonly column: number; readonly rowSpan: number; readonly columnSpan: number },
): CellBlock => {
  const startRow = firstRows[rowIndex] ?? 0;
  return {
    startRow,
    startCol: cell.column - 1,
    endRow: (firstRows[rowIndex + cell.rowSpan] ?? startRow + 1) - 1,
    endCol: cell.column + cell.columnSpan - 2,
  };
};

/** G14 for row 13, column 6. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A for 0, AA for 26. */
export const columnName = (column: number): string =>
  column < 26
    ? String.fromCodePoint(65 + column)
    : `${columnName(Math.floor(column / 26) - 1)}${String.fromCodePoint(65 + (column % 26))}`;

/** Rows of the head that further pages repeat: that of the longest list. Null when the sheet has none. */
export const repeatedRows = (
  layout: SheetLayout,
  { firstRows }: SheetGrid,
): { readonly first: number; readonly last: number } | null => {
  let row = 0;
  let longest = { length: 0, heads: 0, start: 0 };
  for (const { heads, rows } of layout.bands) {
    if (heads.length > 0 && rows.length > longest.length) {
      longest = { length: rows.length, heads: heads.length, start: row };
    }
    row += heads.length + rows.length;
  }
  if (longest.length === 0 || row !== layoutRows(layout).length) return null;
  return { first: firstRows[longest.start] ?? 0, last: (firstRows[longest.start + longest.heads] ?? 1) - 1 };
};
