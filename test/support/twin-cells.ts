import { readFileSync } from 'node:fs';
import { readFile } from '../../src/import/read/read-file.ts';
import type { RawTable } from '../../src/import/read/raw-table.ts';

const files = new URL('../cases/files/', import.meta.url);

/** A published file as it was written by an office program. */
export const publishedBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(new URL(file, files)));

const isNumber = /^-?\d+(?:\.\d+)?$/;

/** White space aside, and `100.00` as `100`: a spreadsheet keeps the number, not its zeros. */
const plain = (text: string): string => {
  const squashed = text.replace(/\s+/g, '');
  return isNumber.test(squashed) ? String(Number(squashed)) : squashed;
};

/** Rows in which a text begins; a blank row may be printed or not. */
const usedRows = (table: RawTable): readonly number[] => {
  const used = new Set(table.cells.filter((cell) => cell.text.trim() !== '').map((cell) => cell.row));
  return [...used].sort((a, b) => a - b);
};

/** All cells of all tables below each other as `row,column rowSpan×columnSpan text`. */
export const writtenCells = (tables: readonly RawTable[]): readonly string[] => {
  let above = 0;
  return tables.flatMap((table) => {
    const rows = usedRows(table);
    const from = above;
    above += rows.length;
    return table.cells
      .filter((cell) => cell.text.trim() !== '')
      .map((cell) => {
        const row = from + rows.indexOf(cell.row) + 1;
        const depth = rows.filter((used) => used >= cell.row && used < cell.row + cell.rowSpan).length;
        const text = plain(cell.formula === null ? cell.text : `=${cell.formula}`);
        return `${row},${cell.column} ${depth}×${cell.columnSpan} ${text}`;
      });
  });
};

/** The cells of the same table in its spreadsheet. */
export const spreadsheetCells = async (file: string): Promise<readonly string[]> => {
  const read = await readFile({ file, bytes: publishedBytes(file) });
  return read.ok ? writtenCells(read.value.tables) : [];
};
