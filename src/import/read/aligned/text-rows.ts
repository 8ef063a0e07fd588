import { middleOf, type PlacedText, type TextRow } from './placed-text.ts';

/** Middles this close, in characters, are one row: digits and characters of one row may stand on lines of their own. */
const sameRow = 0.3;

/** A text has no more neighbours than this before and behind it. */
const mostBeside = 30;

const isBeside = (one: PlacedText, other: PlacedText): boolean => one.right <= other.left || other.right <= one.left;

/** Whether cells begin at the top of their row: beside a text of several lines others stand at its first line, not in its middle. */
const areAtTop = (texts: readonly PlacedText[]): boolean => {
  let [atTop, inMiddle] = [0, 0];
  const sorted = texts.toSorted((a, b) => a.top - b.top);
  sorted.forEach((text, at) => {
    if (text.bottom <= text.top) return;
    for (const other of sorted.slice(Math.max(0, at - mostBeside), at + mostBeside)) {
      const isAtTop = Math.abs(other.top - text.top) <= text.size * sameRow;
      const isInMiddle = Math.abs(middleOf(other) - middleOf(text)) <= text.size * sameRow;
      if (isAtTop && !isInMiddle) atTop += 1;
      if (isInMiddle && !isAtTop) inMiddle += 1;
    }
  });
  return atTop > inMiddle;
};

/** Rows of texts whose middles stand at one height, or their first lines where cells begin at the top of their row. */
export const toTextRows = (texts: readonly PlacedText[]): readonly TextRow[] => {
  const rows: { middle: number; texts: PlacedText[] }[] = [];
  const placed = areAtTop(texts) ? texts.map((text) => ({ ...text, bottom: text.top })) : texts;
  for (const text of placed.toSorted((a, b) => middleOf(a) - middleOf(b))) {
    const row = rows.at(-1);
    const isNear = row !== undefined && middleOf(text) - row.middle <= text.size * sameRow;
    if (isNear && row.texts.every((other) => isBeside(text, other))) row.texts.push(text);
    else rows.push({ middle: middleOf(text), texts: [text] });
  }
  return rows.map((row) => ({ ...row, texts: row.texts.toSorted((a, b) => a.left - b.left) }));
};
