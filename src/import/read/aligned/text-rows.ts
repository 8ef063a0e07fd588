import { middleOf, type PlacedText, type TextRow } from './placed-text.ts';

/** Middles this close, in characters, are one row: digits and characters of one row may stand on lines of their own. */
const sameRow = 0.3;

const isBeside = (one: PlacedText, other: PlacedText): boolean => one.right <= other.left || other.right <= one.left;

/** Rows of texts whose middles stand at one height. */
export const toTextRows = (texts: readonly PlacedText[]): readonly TextRow[] => {
  const rows: { middle: number; texts: PlacedText[] }[] = [];
  for (const text of texts.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.at(-1);
    const isNear = row !== undefined && middleOf(text) - row.middle <= text.size * sameRow;
    if (isNear && row.texts.every((other) => isBeside(text, other))) row.texts.push(text);
    else rows.push({ middle: middleOf(text), texts: [text] });
  }
  return rows.map((row) => ({ ...row, texts: row.texts.toSorted((a, b) => a.left - b.left) }));
};
