import { greatest } from '../extremes.ts';
import { isWide } from '../wide-text.ts';
import type { Glyph } from './page-content.ts';

/** A line of text with its place. */
export type TextLine = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
};

const sameLine = (a: Glyph, b: Glyph): boolean => Math.abs(a.y - b.y) <= Math.max(a.size, b.size) * 0.45;

const groupLines = (glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] => {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line !== undefined && first !== undefined && sameLine(first, glyph)) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.map((line) => line.toSorted((a, b) => a.x - b.x));
};

/** The same character drawn twice at one place makes it bold. */
export const isOverprint = (previous: Glyph | undefined, glyph: Glyph): boolean =>
  previous !== undefined && previous.text === glyph.text && Math.abs(previous.x - glyph.x) < glyph.width * 0.25;

const needsSpace = (previous: Glyph, glyph: Glyph): boolean => {
  const gap = glyph.x - previous.x - previous.width;
  const loose = isWide(previous.text.slice(-1)) || isWide(glyph.text.slice(0, 1));
  return gap > Math.min(previous.size, glyph.size) * (loose ? 0.8 : 0.25);
};

const toLine = (sorted: readonly Glyph[]): TextLine | null => {
  const glyphs = sorted.filter((glyph, index) => !isOverprint(sorted[index - 1], glyph));
  const visible = glyphs.filter((glyph) => glyph.text.trim() !== '');
  const [first, last] = [visible[0], visible.at(-1)];
  if (first === undefined || last === undefined) return null;
  const parts = glyphs.map((glyph, index) => {
    const previous = glyphs[index - 1];
    return previous !== undefined && needsSpace(previous, glyph) ? ` ${glyph.text}` : glyph.text;
  });
  return {
    text: parts.join('').replace(/\s+/gu, ' ').trim(),
    left: first.x,
    right: last.x + last.width,
    baseline: first.y,
    size: greatest(visible.map((glyph) => glyph.size)),
  };
};

/** Upright characters drawn one below the other in more than one column: text that runs downwards, from right to left. */
const runsDown = (glyphs: readonly Glyph[]): boolean => {
  const visible = glyphs.filter((glyph) => glyph.text.trim() !== '');
  let columns = 1;
  const isDownwards = visible.slice(1).every((glyph, index) => {
    const previous = visible[index] ?? glyph;
    const [right, down] = [glyph.x - previous.x, glyph.y - previous.y];
    const isBelow = Math.abs(right) <= glyph.size * 0.3 && down > glyph.size * 0.5 && down < glyph.size * 2;
    const isNextColumn = right < -glyph.size * 0.5 && down < glyph.size * 0.5;
    if (isNextColumn) columns += 1;
    return isBelow || isNextColumn;
  });
  return isDownwards && columns > 1 && visible.length > columns;
};

/** Turned text (a label that runs upwards or down) laid flat, so that its characters come in reading order. */
const laidFlat = (glyphs: readonly Glyph[]): readonly Glyph[] => {
  const turned = glyphs.filter((glyph) => glyph.turn !== 0);
  const drawn = turned.length * 2 > glyphs.length ? (turned[0]?.turn ?? 0) : 0;
  const turn = drawn === 0 && runsDown(glyphs) ? 1 : drawn;
  if (turn === 0) return glyphs;
  return glyphs.map((glyph) => {
    if (turn === 1) return { ...glyph, x: glyph.y, y: -glyph.x };
    return turn === 2 ? { ...glyph, x: -glyph.x, y: -glyph.y } : { ...glyph, x: -glyph.y, y: glyph.x };
  });
};

/** Lines of the glyphs of one cell or one page, top to bottom. */
export const toLines = (glyphs: readonly Glyph[]): readonly TextLine[] =>
  groupLines(laidFlat(glyphs)).flatMap((line) => toLine(line) ?? []);
