import { greatest } from '../extremes.ts';
import { isOpening } from './find-forms.ts';
import { rowsApart } from './rows-apart.ts';
import type { TabbedTable } from './tabbed-sheet.ts';

/** Lines without a tab inside a table: the rest of a cell that had a line break. */
const maxLooseLines = 2;

const markup = /<\/?(?:b|i|u|em|strong|span|sup|sub|font)>/giu;

/** A line break of the cell became a space: items stood on lines of their own. */
const spacedItem = /\s+(?=(?:目标|任务|指标)\s?\d{1,2}\s?[：:])/gu;

const cleanCell = (text: string): string =>
  text
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(markup, '')
    .replace(spacedItem, '\n')
    .trim();

const squash = (text: string): string => text.replace(/\s+/gu, '');

const isTabbed = (line: string | undefined): boolean => line?.includes('\t') === true;

/** The line after `index` that still belongs to the table that `index` is in, or null. */
const nextLine = (lines: readonly string[], index: number): number | null => {
  for (let next = index + 1; next <= index + 1 + maxLooseLines && next < lines.length; next += 1) {
    if (isTabbed(lines[next])) return next;
    if ((lines[next] ?? '').trim() === '') return null;
  }
  return null;
};

const rowsBetween = (lines: readonly string[], from: number, to: number): readonly (readonly string[])[] =>
  lines.slice(from, to + 1).map((line) => line.split('\t').map(cleanCell));

const findParts = (lines: readonly string[]): readonly TabbedTable[] => {
  const parts: TabbedTable[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    if (!isTabbed(lines[index])) continue;
    const firstLine = index;
    for (let next = nextLine(lines, index); next !== null; next = nextLine(lines, index)) index = next;
    parts.push({ firstLine, lastLine: index, rows: rowsBetween(lines, firstLine, index) });
  }
  return parts;
};

const columnsOf = (rows: readonly (readonly string[])[]): number =>
  greatest(
    rows.map((row) => row.length),
    0,
  );

const signature = (row: readonly string[] | undefined): string => (row ?? []).map(squash).join('\t');

const isBlankBetween = (lines: readonly string[], from: number, to: number): boolean =>
  lines.slice(from, to).every((line) => line.trim() === '');

const opens = (row: readonly string[] | undefined): boolean => isOpening(squash(row?.[0] ?? ''));

/** How many rows at the top of a part repeat rows of the table above; -1 when it is a table of its own. */
const repeatedRows = (above: TabbedTable, part: TabbedTable): number => {
  if (columnsOf(above.rows) !== columnsOf(part.rows)) return -1;
  const head = signature(part.rows[0]);
  const at = above.rows.findIndex((row) => signature(row) === head);
  let count = at < 0 ? 0 : 1;
  while (at >= 0 && count < part.rows.length && signature(part.rows[count]) === signature(above.rows[at + count]))
    count += 1;
  // 项目名称 with another project behind it: the same form, filled in anew.
  return opens(part.rows[count]) && above.rows.some(opens) ? -1 : count;
};

/** Tables of tab-divided lines; a table that goes on after a page break (blank lines, perhaps its head again) is one. */
export const findTabbedTables = (lines: readonly string[]): readonly TabbedTable[] => {
  const tables: TabbedTable[] = [];
  for (const part of findParts(lines)) {
    const above = tables.at(-1);
    const isNext = above !== undefined && isBlankBetween(lines, above.lastLine + 1, part.firstLine);
    const repeated = isNext ? repeatedRows(above, part) : -1;
    const apart = above === undefined || isNext ? null : rowsApart(lines, above, part);
    if (above !== undefined && apart !== null) {
      tables[tables.length - 1] = {
        ...above,
        lastLine: part.lastLine,
        rows: [...above.rows, ...apart, ...part.rows],
      };
    } else if (above !== undefined && repeated >= 0) {
      tables[tables.length - 1] = {
        ...above,
        lastLine: part.lastLine,
        rows: [...above.rows, ...part.rows.slice(repeated)],
      };
    } else {
      tables.push(part);
    }
  }
  return tables.filter((table) => table.rows.length > 1 && columnsOf(table.rows) > 1);
};
