import type { WorkSheet } from '@e965/xlsx';
import type { RawTable } from '../raw-table.ts';
import { cellsToTable, type WrittenCell } from './cells-to-table.ts';
import { displayedText } from './displayed-text.ts';
import type { HiddenParts } from './hidden-parts.ts';

const readCells = (sheet: WorkSheet): readonly WrittenCell[] => {
  const cells: WrittenCell[] = [];
  (sheet['!data'] ?? []).forEach((row, rowIndex) => {
    row?.forEach((cell, columnIndex) => {
      if (cell === undefined) return;
      const [text, formula] = [displayedText(cell), cell.f ?? null];
      if (text !== '' || formula !== null) cells.push({ row: rowIndex + 1, column: columnIndex + 1, text, formula });
    });
  });
  return cells;
};

/** What the spreadsheet library says is hidden on a sheet. */
export const hiddenOnSheet = (sheet: WorkSheet): Omit<HiddenParts, 'isSheet'> => ({
  rows: new Set((sheet['!rows'] ?? []).flatMap((row, index) => (row?.hidden === true ? [index + 1] : []))),
  columns: (sheet['!cols'] ?? []).flatMap((column, index) =>
    column?.hidden === true ? [{ from: index + 1, to: index + 1 }] : [],
  ),
});

/** One sheet of the spreadsheet library as a table; null when nothing is written on it. */
export const sheetTable = (file: string, name: string, sheet: WorkSheet): RawTable | null =>
  cellsToTable(
    { file, name },
    readCells(sheet),
    (sheet['!merges'] ?? []).map(({ s, e }) => ({
      row: s.r + 1,
      column: s.c + 1,
      rowSpan: e.r - s.r + 1,
      columnSpan: e.c - s.c + 1,
    })),
  );
