import { parseHtmlTable } from './clipboard-html.ts';
import { parseTsv } from './clipboard-text.ts';
import { cellsOf, type CellText, type Range, type Size } from './grid-model.ts';

/** What a paste puts where; `outside` had no cell to go to. */
export type Pasted = { readonly cells: readonly CellText[]; readonly outside: readonly CellText[] };

type Block = readonly (readonly (string | null)[])[];

/** What the clipboard offers as cells. A table keeps its merged cells apart; else tabs and lines tell. */
export const readClipboard = (html: string, text: string): Block => {
  const table = /<table/i.test(html) ? parseHtmlTable(html) : null;
  return table !== null && table.length > 0 ? table : parseTsv(text);
};

/** One text fills the whole selection; a block starts at its first cell and reaches as far as it is large. */
export const placeBlock = (block: Block, range: Range, { rows, columns }: Size): Pasted => {
  const single = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (single !== undefined && single !== null) {
    return { cells: cellsOf(range).map((cell) => ({ ...cell, text: single })), outside: [] };
  }
  const placed = block.flatMap((line, row) =>
    line.flatMap((text, column): readonly CellText[] =>
      text === null ? [] : [{ row: range.top + row, column: range.left + column, text }],
    ),
  );
  const isInside = ({ row, column }: CellText): boolean => row < rows && column < columns;
  return { cells: placed.filter(isInside), outside: placed.filter((cell) => !isInside(cell)) };
};
