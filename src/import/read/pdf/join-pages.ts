import type { RawCell, RawTable } from '../raw-table.ts';
import { isFormTitle, isOpening, joinTitles } from '../text/find-forms.ts';
import { alignColumns, haveSameColumns } from './align-columns.ts';
import { beginsAlike, dropRows, joinParts, repeatedRows } from './join-parts.ts';
import { dropPageNumbers, runningLines } from './margin-lines.ts';
import { isBox, type PlacedCell, type PlacedPage, type PlacedTable } from './placed-table.ts';
import type { TextLine } from './text-lines.ts';

const maxLinesBefore = 12;

type OpenTable = { table: PlacedTable; readonly before: readonly string[]; readonly endsPage: boolean };

/** A first row that is one wide cell with a form's title begins a form of its own, wherever the page broke. */
const beginsForm = (table: PlacedTable): boolean => {
  const [first] = table.cells.filter((cell) => cell.row === 0);
  if (first === undefined || first.columnSpan < table.xs.length - 1) return false;
  return /表\d*([（(].*[)）])?$/u.test(first.text.replace(/\s+/gu, ''));
};

/** 项目名称 in its first cell: where a title above it runs over all pages, each page is a form. */
const beginsWithOpening = (table: PlacedTable): boolean => isOpening(table.cells[0]?.text ?? '');

/** Blank rows at the top of a page belong to the table above; a blank grid of its own says nothing. */
const isBlank = (table: PlacedTable): boolean => table.cells.every((cell) => cell.text === '');

/** A font without a way back to Unicode gives characters of private use: nobody can know what they show. */
const unknownCharacter = /[\ufffd\p{Co}]/u;

const toRawCell = ({ row, column, rowSpan, columnSpan, text, isUnsure }: PlacedCell): RawCell => ({
  row: row + 1,
  column: column + 1,
  rowSpan,
  columnSpan,
  text,
  formula: null,
  ...(isUnsure || unknownCharacter.test(text) ? { uncertain: true } : {}),
});

const toRawTable = (open: OpenTable, index: number, file: string): RawTable => ({
  file,
  name: `表 ${index + 1}`,
  rowCount: open.table.ys.length - 1,
  columnCount: open.table.xs.length - 1,
  cells: open.table.cells
    .map(toRawCell)
    .filter((cell) => cell.text !== '' || cell.rowSpan > 1 || cell.columnSpan > 1)
    .toSorted((a, b) => a.row - b.row || a.column - b.column),
  before: joinTitles(open.before.slice(-maxLinesBefore)).filter((line) => line !== ''),
});

const isAbove = (line: TextLine, table: PlacedTable): boolean => line.baseline < (table.ys[0] ?? 0) + 1;

/** What may stand between the parts of one table. */
const betweenParts = /^[（(]?续(?:表|上表)?\d*[）)]?$|^(?:金额)?单位[：:]/u;

type Parts = { readonly upper: PlacedTable; readonly lower: PlacedTable };

/** The two parts on common columns, the lower one without repeated rows; null when it is a table of its own. */
const partsOf = (upper: PlacedTable, lower: PlacedTable): Parts | null => {
  if (!haveSameColumns(upper, lower)) return null;
  const [first, second] = alignColumns(upper, lower);
  const repeated = repeatedRows(first, second);
  const isNewForm = beginsForm(lower) && (repeated === 0 || beginsAlike(first, second, repeated));
  return isNewForm ? null : { upper: first, lower: dropRows(second, repeated) };
};

/** Tables of all pages in reading order; a table that goes on at the top of the next page is one table. */
export const joinPages = (placed: readonly PlacedPage[], file: string): readonly RawTable[] => {
  const open: OpenTable[] = [];
  const pages = dropPageNumbers(placed);
  const running = runningLines(pages);
  const stays = (line: TextLine): boolean => !running.has(line);
  let before: TextLine[] = [];
  /** Whether the lines before this table leave it the rest of the one above. */
  const mayGoOn = (table: PlacedTable): boolean =>
    before.filter(stays).every(({ text }) => betweenParts.test(text)) &&
    !(beginsWithOpening(table) && before.some(({ text }) => isFormTitle(text)));
  for (const page of pages) {
    let lines = page.lines;
    let isFirst = true;
    page.tables.forEach((table, index) => {
      before.push(...lines.filter((line) => isAbove(line, table)));
      lines = lines.filter((line) => !isAbove(line, table));
      const last = open.at(-1);
      const isNext = isFirst && last?.endsPage === true && mayGoOn(table);
      const parts = isNext ? partsOf(last.table, table) : null;
      const isLast = index === page.tables.length - 1;
      const endsPage = isLast && !lines.some(stays);
      if (parts !== null && last !== undefined) {
        open[open.length - 1] = { table: joinParts(parts.upper, parts.lower), before: last.before, endsPage };
      } else if (isBox(table)) {
        before.push(...table.cells.flatMap((cell) => cell.lines));
        return;
      } else if (!isBlank(table)) {
        open.push({ table, before: before.map(({ text }) => text), endsPage });
      }
      before = [];
      isFirst = false;
    });
    before.push(...lines);
  }
  return open.map((table, index) => toRawTable(table, index, file));
};
