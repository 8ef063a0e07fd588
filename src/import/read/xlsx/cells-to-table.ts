import type { RawCell, RawTable } from '../raw-table.ts';

/** A cell that says something, at its place counted from 1. */
export type WrittenCell = {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly formula: string | null;
};

/** A merge as the sheet claims it. */
export type CellSpan = Pick<RawCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>;

type Box = { readonly rows: number; readonly columns: number };

const boxOf = (cells: readonly WrittenCell[]): Box => {
  let rows = 0;
  let columns = 0;
  for (const { row, column } of cells) {
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  return { rows, columns };
};

const inReadingOrder = (a: CellSpan | WrittenCell, b: CellSpan | WrittenCell): number =>
  a.row - b.row || a.column - b.column;

/** Sheets are written in reading order as a rule; then nothing has to be sorted. */
const inOrder = <Item extends CellSpan | WrittenCell>(items: readonly Item[]): readonly Item[] => {
  const isSorted = items.every((item, index) => {
    const before = items[index - 1];
    return before === undefined || inReadingOrder(before, item) <= 0;
  });
  return isSorted ? items : [...items].sort(inReadingOrder);
};

/** Merges are cut to the part of the sheet that holds text: a merge may claim a million rows. */
const cutTo = (box: Box, { row, column, rowSpan, columnSpan }: CellSpan): CellSpan => ({
  row,
  column,
  rowSpan: Math.min(row + rowSpan - 1, box.rows) - row + 1,
  columnSpan: Math.min(column + columnSpan - 1, box.columns) - column + 1,
});

/** Merges never overlap in a sheet that a spreadsheet wrote: more of them over one row than this is noise. */
const maxBeside = 2_000;

/** Looks from cell to cell, in reading order, which merge covers it. */
class Coverage {
  private next = 0;
  private row = 0;
  private beside: CellSpan[] = [];
  private readonly merges: readonly CellSpan[];

  constructor(merges: readonly CellSpan[]) {
    this.merges = merges;
  }

  over(row: number, column: number): CellSpan | undefined {
    if (row !== this.row) this.moveTo(row);
    return this.beside.find((merge) => column >= merge.column && column < merge.column + merge.columnSpan);
  }

  private moveTo(row: number): void {
    this.row = row;
    this.beside = this.beside.filter((merge) => row < merge.row + merge.rowSpan);
    for (let merge = this.merges[this.next]; merge !== undefined && merge.row <= row; merge = this.merges[this.next]) {
      this.next += 1;
      if (row < merge.row + merge.rowSpan && this.beside.length < maxBeside) this.beside.push(merge);
    }
  }
}

/** Every cell with the same fields in the same order: engines are fastest over objects of one shape. */
const toRawCell = (
  { row, column, rowSpan, columnSpan }: CellSpan,
  said: Pick<RawCell, 'text' | 'formula'> | undefined,
): RawCell => ({ row, column, rowSpan, columnSpan, text: said?.text ?? '', formula: said?.formula ?? null });

/** What is written on one sheet, with its merges, as a table; null when nothing is. */
export const cellsToTable = (
  source: { readonly file: string; readonly name: string },
  written: readonly WrittenCell[],
  spans: readonly CellSpan[],
): RawTable | null => {
  const sorted = inOrder(written);
  const box = boxOf(sorted);
  if (box.rows === 0) return null;
  const merges = spans
    .filter(({ row, column }) => row <= box.rows && column <= box.columns)
    .map((span) => cutTo(box, span))
    .sort(inReadingOrder);
  const coverage = new Coverage(merges);
  const heads = new Map<CellSpan, WrittenCell>();
  const single: RawCell[] = [];
  for (const cell of sorted) {
    const merge = coverage.over(cell.row, cell.column);
    if (merge === undefined)
      single.push(toRawCell({ row: cell.row, column: cell.column, rowSpan: 1, columnSpan: 1 }, cell));
    else if (merge.row === cell.row && merge.column === cell.column) heads.set(merge, cell);
  }
  const merged = merges.map((merge) => toRawCell(merge, heads.get(merge)));
  return {
    ...source,
    rowCount: box.rows,
    columnCount: box.columns,
    cells: [...merged, ...single].sort(inReadingOrder),
    before: [],
  };
};
