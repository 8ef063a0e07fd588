import type { Cell } from 'hucre/xlsx';
import { cutTextNote } from '../../text/spreadsheet-text.ts';
import { xmlText } from '../xml-text.ts';

const ERROR_VALUE = /^#[A-Z/0!?_]+$/u;
const READ_AS_FORMULA = /^[=+\-@\t\r]/u;
const ESCAPE = /_(?=x[0-9a-f]{4}_)/giu;
/** Longer texts show as #### in cells of text format. */
const longestFormattedText = 255;
/** What a cell of a spreadsheet holds, in UTF-16 units. */
const longestText = 32_767;

/** A text cell that no spreadsheet takes for a formula, an error value or an escape, and that says where it was cut. */
export const textValue = (text: string): Partial<Cell> => {
  const written = cutText(xmlText(text)).replace(ESCAPE, '_x005F_');
  return ERROR_VALUE.test(text) ? { richText: [{ text: written }], value: null } : { value: written };
};

const cutText = (text: string): string => {
  if (text.length <= longestText) return text;
  const kept = xmlText(text.slice(0, longestText - cutTextNote(text.length).length));
  return `${kept}${cutTextNote(text.length - kept.length)}`;
};

/** `@` for a text that becomes a formula when someone edits its cell; null for any other. */
export const textFormat = (text: string): string | null =>
  READ_AS_FORMULA.test(text) && text.length <= longestFormattedText ? '@' : null;
