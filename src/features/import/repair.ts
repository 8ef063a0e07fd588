import { splitConditions } from '../../domain/target/split-conditions.ts';
import { applyCorrections } from '../../import/draft/correct-tables.ts';
import type { Correction } from '../../import/draft/corrections.ts';
import type { RawCell, RawTable, RowRole } from '../../import/read/raw-table.ts';
import { type ColumnHead, headOfCell } from '../../import/recognise/columns/head-of-cell.ts';
import type { CellPlace } from './cell-place.ts';

/** What can be put right about a cell beyond its text, in the places of the file. */
export type Repairs = {
  readonly column: ColumnHead;
  /** What the row was told to be. */
  readonly row: RowRole | null;
  readonly right: RawCell | null;
  readonly below: RawCell | null;
  /** The next row that says something. */
  readonly nextRow: number | null;
};

/** Looks up what stands around a cell, with what was told before. */
export const repairsOf = (
  tables: readonly RawTable[],
  corrections: readonly Correction[],
  place: CellPlace,
): Repairs | null => {
  const table = tables.find(({ name }) => name === place.table);
  if (table === undefined) return null;
  const told = corrections.filter(({ kind }) => kind === 'row' || kind === 'column');
  const [known] = applyCorrections([table], told);
  const rowTold = told.findLast(
    ({ kind, table: name, row }) => kind === 'row' && name === table.name && row === place.row,
  );
  const written = table.cells.filter(({ text }) => text.trim() !== '');
  const nextRow = Math.min(...written.filter(({ row }) => row > place.row).map(({ row }) => row));
  return {
    column: headOfCell(known?.table ?? table, place),
    row: rowTold?.kind === 'row' ? rowTold.is : null,
    right: written.find(({ row, column }) => row === place.row && column > place.column) ?? null,
    below: written.find(({ row, column }) => row > place.row && column === place.column) ?? null,
    nextRow: Number.isFinite(nextRow) ? nextRow : null,
  };
};

const numbered = /(?=(?:[①-⑳]|[（(]\d{1,2}[)）]|(?<![\d.．])\d{1,2}[、．.](?!\d)))/u;

/** The conditions of a cell one by one: by line breaks, semicolons or numbering, else as a target is understood. */
export const partsOf = (text: string): readonly string[] => {
  const bySign = (sign: RegExp): readonly string[] =>
    text
      .split(sign)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const found = [/\n/u, /[；;]/u, numbered].map(bySign).find((parts) => parts.length > 1);
  return found ?? splitConditions(text);
};
