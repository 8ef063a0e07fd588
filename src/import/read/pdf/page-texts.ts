import type { PlacedText } from '../aligned/placed-text.ts';
import { greatest, smallest } from '../extremes.ts';
import { joinWrapped } from '../wide-text.ts';
import type { Glyph, PageContent } from './page-content.ts';
import { isOverprint } from './text-lines.ts';

/** A wider gap, in characters, is one between cells. */
const cellGap = 0.3;

/** The distance of two lines of one text, in characters. */
const leading = { least: 0.8, most: 1.65 };

type Line = { text: string; left: number; right: number; baseline: number; size: number };

/** Characters of one text touch, or nearly; single characters may be spread: 项 目 名 称. */
const goesOn = (line: Line, glyph: Glyph): boolean => {
  if (Math.abs(line.baseline - glyph.y) > glyph.size * 0.3) return false;
  const gap = (glyph.x - line.right) / glyph.size;
  return gap > -0.5 && gap <= cellGap;
};

/** The pieces of a page in the order in which they were drawn. */
const toPieces = (glyphs: readonly Glyph[]): readonly Line[] => {
  const lines: Line[] = [];
  let previous: Glyph | undefined;
  for (const glyph of glyphs) {
    const line = lines.at(-1);
    const isAgain = isOverprint(previous, glyph);
    previous = glyph;
    if (isAgain) continue;
    if (line !== undefined && goesOn(line, glyph)) {
      line.text += glyph.text;
      line.right = Math.max(line.right, glyph.x + glyph.width);
      line.size = Math.max(line.size, glyph.size);
    } else {
      lines.push({
        text: glyph.text,
        left: glyph.x,
        right: glyph.x + glyph.width,
        baseline: glyph.y,
        size: glyph.size,
      });
    }
  }
  return lines.filter(({ text }) => text.trim() !== '').map((line) => ({ ...line, text: line.text.trim() }));
};

const isBelow = (last: Line, next: Line): boolean => {
  const down = (next.baseline - last.baseline) / Math.max(last.size, next.size);
  const overlap = Math.min(last.right, next.right) - Math.max(last.left, next.left);
  const narrower = Math.min(last.right - last.left, next.right - next.left);
  return down >= leading.least && down <= leading.most && overlap > narrower * 0.5;
};

/** The texts of a page: lines that were drawn one directly below the other are one. */
const pageTexts = (glyphs: readonly Glyph[]): readonly PlacedText[] => {
  const texts: (PlacedText & { readonly last: Line })[] = [];
  for (const line of toPieces(glyphs)) {
    const above = texts.at(-1);
    const { text, left, right, size } = line;
    const bottom = line.baseline;
    if (above !== undefined && isBelow(above.last, line)) {
      texts[texts.length - 1] = {
        text: joinWrapped(above.text, text),
        left: Math.min(above.left, left),
        right: Math.max(above.right, right),
        top: above.top,
        bottom,
        size: Math.max(above.size, size),
        last: line,
      };
    } else texts.push({ text, left, right, top: bottom, bottom, size, last: line });
  }
  return texts;
};

/** The texts of all pages below each other, without the margins between them. */
export const stackedTexts = (pages: readonly PageContent[]): readonly PlacedText[] => {
  let offset = 0;
  return pages.flatMap((page) => {
    const texts = pageTexts(page.glyphs);
    const [top, bottom] = [smallest(texts.map((text) => text.top)), greatest(texts.map((text) => text.bottom))];
    const placed = texts.map((text) => ({ ...text, top: text.top - top + offset, bottom: text.bottom - top + offset }));
    offset += texts.length === 0 ? 0 : bottom - top + 2 * (texts[0]?.size ?? 0);
    return placed;
  });
};
