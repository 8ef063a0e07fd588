import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import type { RawCell, RawTable } from '../raw-table.ts';
import { displayedText } from './displayed-text.ts';

type Box = { readonly rows: number; readonly columns: number };
type Read = { readonly text: string; readonly formula: string | null };

const cellRows = (sheet: WorkSheet): readonly (readonly (CellObject | undefined)[] | undefined)[] =>
  sheet['!data'] ?? [];

const readCells = (sheet: WorkSheet): ReadonlyMap<number, ReadonlyMap<number, Read>> => {
  const rows = new Map<number, Map<number, Read>>();
  cellRows(sheet).forEach((row, rowIndex) => {
    row?.forEach((cell, columnIndex) => {
      if (cell === undefined) return;
      const read = { text: displayedText(cell), formula: cell.f ?? null };
      if (read.text === '' && read.formula === null) return;
      const columns = rows.get(rowIndex + 1) ?? new Map<number, Read>();
      rows.set(rowIndex + 1, columns.set(columnIndex + 1, read));
    });
  });
  return rows;
};

const boxOf = (cells: ReadonlyMap<number, ReadonlyMap<number, Read>>): Box => {
  let rows = 0;
  let columns = 0;
  for (const [row, inRow] of cells) {
    rows = Math.max(rows, row);
    for (const column of inRow.keys()) columns = Math.max(columns, column);
  }
  return { rows, columns };
};

/** Merges are cut to the part of the sheet that holds text: a merge may claim a million rows. */
const mergeCell = (merge: Range, box: Box, read: Read | undefined): RawCell | null => {
  const row = merge.s.r + 1;
  const column = merge.s.c + 1;
  if (row > box.rows || column > box.columns) return null;
  return {
    row,
    column,
    rowSpan: Math.min(merge.e.r + 1, box.rows) - row + 1,
    columnSpan: Math.min(merge.e.c + 1, box.columns) - column + 1,
    text: read?.text ?? '',
    formula: read?.formula ?? null,
  };
};

const isCovered = (merges: readonly RawCell[], row: number, column: number): boolean =>
  merges.some(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rowSpan &&
      column >= merge.column &&
      column < merge.column + merge.columnSpan,
  );

const inReadingOrder = (a: RawCell, b: RawCell): number => a.row - b.row || a.column - b.column;

/** One sheet as a table; null when nothing is written on it. */
export const sheetTable = (file: string, name: string, sheet: WorkSheet): RawTable | null => {
  const cells = readCells(sheet);
  const box = boxOf(cells);
  if (box.rows === 0) return null;
  const merged = (sheet['!merges'] ?? []).flatMap((merge) => {
    const cell = mergeCell(merge, box, cells.get(merge.s.r + 1)?.get(merge.s.c + 1));
    return cell === null ? [] : [cell];
  });
  const single: RawCell[] = [];
  for (const [row, inRow] of cells) {
    const nearby = merged.filter((merge) => row >= merge.row && row < merge.row + merge.rowSpan);
    for (const [column, read] of inRow) {
      if (!isCovered(nearby, row, column)) single.push({ row, column, rowSpan: 1, columnSpan: 1, ...read });
    }
  }
  return {
    file,
    name,
    rowCount: box.rows,
    columnCount: box.columns,
    cells: [...merged, ...single].sort(inReadingOrder),
    before: [],
  };
};
