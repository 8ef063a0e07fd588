import type { Glyph } from './page-content.ts';

/** Whether a character goes on in the line that the one before it stands in. */
const goesOn = (previous: Glyph, glyph: Glyph): boolean =>
  previous.turn === glyph.turn &&
  Math.abs(previous.y - glyph.y) <= Math.max(previous.size, glyph.size) * 0.45 &&
  glyph.x > previous.x - glyph.size * 0.2;

/** Characters of one text touch, or nearly; the next cell begins further off. */
const spaceBetween = (previous: Glyph, glyph: Glyph): string =>
  glyph.x - previous.x - previous.width > glyph.size * 0.2 ? ' ' : '';

/**
 * The text of a page in the order in which it was drawn, which for a table is row by row and cell by cell: what is
 * left of a table that has no lines to go by.
 */
export const flowLines = (glyphs: readonly Glyph[]): readonly string[] => {
  const lines: string[] = [];
  glyphs.forEach((glyph, index) => {
    const previous = glyphs[index - 1];
    if (previous !== undefined && goesOn(previous, glyph)) {
      lines[lines.length - 1] += spaceBetween(previous, glyph) + glyph.text;
    } else {
      lines.push(glyph.text);
    }
  });
  return lines.map((line) => line.trim()).filter((line) => line !== '');
};
