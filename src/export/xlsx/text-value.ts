import type { Cell } from 'hucre/xlsx';

const ERROR_VALUE = /^#[A-Z/0!?_]+$/u;
const READ_AS_FORMULA = /^[=+\-@\t\r]/u;
const ESCAPE = /_(?=x[0-9a-f]{4}_)/giu;
/** Longer texts show as #### in cells of text format. */
const longestFormattedText = 255;

/** A text cell that no spreadsheet takes for a formula, an error value or an escape. */
export const textValue = (text: string): Partial<Cell> => {
  const written = text.replace(ESCAPE, '_x005F_');
  return ERROR_VALUE.test(text) ? { richText: [{ text: written }], value: null } : { value: written };
};

/** `@` for a text that becomes a formula when someone edits its cell; null for any other. */
export const textFormat = (text: string): string | null =>
  READ_AS_FORMULA.test(text) && text.length <= longestFormattedText ? '@' : null;
