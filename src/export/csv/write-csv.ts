import { formatDecimal } from '../../domain/number/decimal.ts';
import type { ListCell, ListTable } from './list-table.ts';

const byteOrderMark = '\ufeff';
const READ_AS_FORMULA = /^[\s'"]*[=+\-@＝＋－＠\t\r]/u;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;

/**
 * A list as .csv that spreadsheets open as UTF-8. A text that a spreadsheet would run as a formula gets an apostrophe
 * in front; numbers, negative ones too, stay numbers.
 */
export const writeCsv = ({ columns, rows }: ListTable): string => {
  const lines = [columns.map(({ head }) => head), ...rows].map((cells) => cells.map(writeCell).join(','));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
};

const writeCell = (cell: ListCell): string => {
  const text = typeof cell === 'string' ? inertText(cell) : formatDecimal(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const inertText = (text: string): string => (READ_AS_FORMULA.test(text) ? `'${text}` : text);
