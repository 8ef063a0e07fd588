import { greatest, smallest } from '../extremes.ts';
import type { Glyph } from './page-content.ts';

/** The characters of one cell are of one size; what is this much larger was not written with the rest. */
const otherSize = 1.3;

/** Characters that are set smaller than the text they belong to: m², footnote signs. */
const mayBeSmaller = /[\d\p{No}*※°]/u;

/** More characters than this in one cell are not compared one by one. */
const mostCompared = 1500;

const isOnTop = (one: Glyph, other: Glyph): boolean =>
  one.text !== other.text &&
  Math.abs(one.x + one.width / 2 - other.x - other.width / 2) < Math.min(one.width, other.width) * 0.5 &&
  Math.abs(one.y - other.y) < Math.min(one.size, other.size) * 0.5;

/** Whether something is printed over the text of a cell: characters on top of others, or of another size. */
export const isOverprinted = (glyphs: readonly Glyph[]): boolean => {
  const visible = glyphs.filter((glyph) => glyph.text.trim() !== '').slice(0, mostCompared);
  const sizes = visible.filter((glyph) => !mayBeSmaller.test(glyph.text)).map((glyph) => glyph.size);
  if (sizes.length > 0 && greatest(sizes) > smallest(sizes) * otherSize) return true;
  return visible.some((one, index) => visible.slice(index + 1).some((other) => isOnTop(one, other)));
};
