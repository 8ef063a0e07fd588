import { greatest } from '../extremes.ts';
import type { RawCell, RawTable } from '../raw-table.ts';
import { flowBlocks } from './flow-blocks.ts';
import type { XmlElement } from './parse-xml.ts';
import { type DocxCell, tableRows } from './table-rows.ts';

const maxLinesBefore = 12;

/** Tables of one document in reading order; nested tables follow the table that holds them. */
type Collection = { readonly file: string; readonly tables: RawTable[] };

type OpenCell = { readonly column: number; readonly span: number; readonly index: number };

const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The one cell of a table that has no other: a frame around words, as pasting from a page leaves it. */
const framedCell = (table: XmlElement): DocxCell | null => {
  const [only, ...others] = tableRows(table).flat();
  return only !== undefined && others.length === 0 ? only : null;
};

/** Text of a cell with what is framed in it; tables inside it are collected on their own. */
const cellText = (cell: DocxCell, before: readonly string[], collection: Collection): string => {
  const texts: string[] = [];
  for (const block of flowBlocks(cell.element)) {
    if (block.kind === 'text') {
      texts.push(block.text);
      continue;
    }
    const above = [...before, ...texts.flatMap(linesOf)];
    const framed = framedCell(block.element);
    if (framed === null) addTable(block.element, above, collection);
    else texts.push(cellText(framed, above, collection));
  }
  return texts.join('\n').trim();
};

const extend = (cells: RawCell[], index: number, row: number): void => {
  const cell = cells[index];
  if (cell !== undefined) cells[index] = { ...cell, rowSpan: row - cell.row + 1 };
};

/** A sign of a symbol font that is not known stands as U+FFFD. */
const toRawCell = (text: string): RawCell => ({
  row: 1,
  column: 1,
  rowSpan: 1,
  columnSpan: 1,
  text,
  formula: null,
  ...(text.includes('\ufffd') ? { uncertain: true } : {}),
});

const gridCells = (rows: readonly (readonly DocxCell[])[], textOf: (cell: DocxCell) => string): readonly RawCell[] => {
  const cells: RawCell[] = [];
  let open: readonly OpenCell[] = [];
  rows.forEach((row, rowIndex) => {
    open = row.map((cell) => {
      const { column, span } = cell;
      const above = open.find((candidate) => candidate.column === column && candidate.span === span);
      if (cell.vertical === 'continue' && above !== undefined) {
        extend(cells, above.index, rowIndex + 1);
        return above;
      }
      cells.push({ ...toRawCell(textOf(cell)), row: rowIndex + 1, column, columnSpan: span });
      return { column, span, index: cells.length - 1 };
    });
  });
  return cells.filter((cell) => cell.text !== '' || cell.rowSpan > 1 || cell.columnSpan > 1);
};

const addTable = (element: XmlElement, before: readonly string[], collection: Collection): void => {
  const { file, tables } = collection;
  const rows = tableRows(element);
  const place = tables.length;
  const nested: Collection = { file, tables: [] };
  const cells = gridCells(rows, (cell) => cellText(cell, before, nested));
  const columnCount = greatest(
    rows.flat().map((cell) => cell.column + cell.span - 1),
    0,
  );
  const nearest = before.slice(-maxLinesBefore);
  tables.splice(place, 0, { file, name: '', rowCount: rows.length, columnCount, cells, before: nearest });
  for (const inner of nested.tables) tables.push(inner);
};

/** Every table below `body`, named 表 1, 表 2 … in reading order. */
export const readTables = (body: XmlElement, file: string): readonly RawTable[] => {
  const collection: Collection = { file, tables: [] };
  let before: string[] = [];
  for (const block of flowBlocks(body)) {
    if (block.kind === 'text') {
      before.push(...linesOf(block.text));
    } else {
      addTable(block.element, before, collection);
      before = [];
    }
  }
  return collection.tables.map((table, index) => ({ ...table, name: `表 ${index + 1}` }));
};
