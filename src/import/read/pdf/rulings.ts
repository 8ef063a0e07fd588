import type { Box } from './page-content.ts';

/** A straight line of a grid: `at` is its coordinate, `from`–`to` its extent along the other axis. */
export type Ruling = { readonly at: number; readonly from: number; readonly to: number };

export type Rulings = { readonly horizontal: readonly Ruling[]; readonly vertical: readonly Ruling[] };

/** Strokes this close are one ruled line: double borders, borders drawn once by each neighbour. */
export const tolerance = 3;

/** Shorter lines are dashes, ticks and parts of characters. */
const shortest = 5;

/** A dot of a dotted line is as wide as high, but for rounding; it may belong to a line of either direction. */
const dotSlack = 0.3;

type Stroke = { readonly at: number; readonly from: number; readonly to: number };

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

const joinIntervals = (strokes: readonly Stroke[]): readonly Ruling[] => {
  const at = median(strokes.map((stroke) => stroke.at));
  const joined: { at: number; from: number; to: number }[] = [];
  for (const { from, to } of strokes.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to + tolerance) last.to = Math.max(last.to, to);
    else joined.push({ at, from, to });
  }
  return joined.filter((ruling) => ruling.to - ruling.from >= shortest);
};

/** Strokes on (nearly) the same coordinate, joined into lines. */
const joinStrokes = (strokes: readonly Stroke[]): readonly Ruling[] => {
  const groups: Stroke[][] = [];
  for (const stroke of strokes.toSorted((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group !== undefined && first !== undefined && stroke.at - first.at <= tolerance) group.push(stroke);
    else groups.push([stroke]);
  }
  return groups.flatMap(joinIntervals);
};

/** Horizontal and vertical lines of a page out of everything thin that was drawn. */
export const toRulings = (boxes: readonly Box[]): Rulings => {
  const horizontal: Stroke[] = [];
  const vertical: Stroke[] = [];
  for (const { left, top, right, bottom } of boxes) {
    const width = right - left;
    const height = bottom - top;
    const isDot = Math.abs(width - height) <= dotSlack;
    if (width >= height || isDot) horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
    if (height >= width || isDot) vertical.push({ at: (left + right) / 2, from: top, to: bottom });
  }
  return { horizontal: joinStrokes(horizontal), vertical: joinStrokes(vertical) };
};
