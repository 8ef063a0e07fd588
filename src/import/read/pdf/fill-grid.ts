import { cellText } from './cell-text.ts';
import { isOverprinted } from './overprint.ts';
import type { Glyph } from './page-content.ts';
import type { PlacedCell, PlacedTable } from './placed-table.ts';
import type { Grid } from './ruled-grid.ts';
import { type Bucket, findSpills } from './spilled-lines.ts';
import { toLines } from './text-lines.ts';

/** Index of the interval between two edges that holds a value, -1 outside. */
const intervalOf = (edges: readonly number[], value: number): number => {
  if (value < (edges[0] ?? value)) return -1;
  const next = edges.findIndex((edge) => edge > value);
  return next - 1;
};

const middleOf = (glyph: Glyph): { readonly x: number; readonly y: number } =>
  glyph.turn % 2 === 0
    ? { x: glyph.x + glyph.width / 2, y: glyph.y - glyph.size * 0.35 }
    : {
        x: glyph.x + (glyph.turn === 1 ? 0.35 : -0.35) * glyph.size,
        y: glyph.y + (glyph.turn === 1 ? 0.5 : -0.5) * glyph.width,
      };

const bucketsOf = (grid: Grid): ReadonlyMap<number, Bucket> => {
  const columns = grid.xs.length - 1;
  const buckets = new Map<number, Bucket>();
  for (const cell of grid.cells) {
    const bucket = { cell, glyphs: [], isUnsure: false };
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        buckets.set(row * columns + column, bucket);
      }
    }
  }
  return buckets;
};

const placedCell = ({ cell, glyphs, isUnsure }: Bucket, xs: readonly number[]): PlacedCell => {
  const lines = toLines(glyphs);
  const width = (xs[cell.column + cell.columnSpan] ?? 0) - (xs[cell.column] ?? 0);
  return { ...cell, lines, text: cellText(lines, width), isUnsure: isUnsure || isOverprinted(glyphs) };
};

type Run = readonly Glyph[];

/** Characters set one after the other without a gap, in the order in which they were drawn. */
const toRuns = (glyphs: readonly Glyph[]): readonly Run[] => {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const follows =
      last !== undefined &&
      glyph.turn === 0 &&
      Math.abs(last.y - glyph.y) < 0.5 &&
      Math.abs(last.x + last.width - glyph.x) < glyph.size * 0.15;
    if (run !== undefined && follows) run.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
};

/** Where the middle of a character's ink is, as parts of its width; brackets and stops fill one half of theirs. */
const inkOf = (text: string): readonly [number, number] => {
  if (/^[，。、；：！？）》」』】〉]$/u.test(text)) return [0.1, 0.4];
  return /^[（《「『【〈]$/u.test(text) ? [0.6, 0.9] : [0.25, 0.75];
};

/** Text of a cell that goes on below the page may stand this far below the last row that ends on it, in characters. */
const deepestOverflow = 3;

type BucketAt = (glyph: Glyph) => Bucket | undefined;

/** Where a character belongs by its place. */
const placesIn = (grid: Grid, buckets: ReadonlyMap<number, Bucket>): BucketAt => {
  const columns = grid.xs.length - 1;
  const [bottom, lastRow] = [grid.ys.at(-1) ?? 0, grid.ys.length - 2];
  const isCutOff = grid.cells.some((cell) => cell.row + cell.rowSpan > lastRow && !cell.openBelow);
  return (glyph) => {
    const { x, y } = middleOf(glyph);
    const [row, column] = [intervalOf(grid.ys, y), intervalOf(grid.xs, x)];
    if (column < 0) return undefined;
    if (row >= 0) return buckets.get(row * columns + column);
    const last = isCutOff && y > bottom && y < bottom + glyph.size * deepestOverflow ? lastRow : -1;
    const bucket = buckets.get(last * columns + column);
    return bucket?.cell.openBelow === true ? bucket : undefined;
  };
};

/** A wall through the middle of a character: the text of a cell runs over into its blank neighbour. */
const straddles = (run: readonly Glyph[], bucketAt: BucketAt): boolean =>
  run.some((glyph) => {
    const [left, right] = inkOf(glyph.text).map((part) =>
      bucketAt({ ...glyph, x: glyph.x + glyph.width * part, width: 0 }),
    );
    return left !== right;
  });

/** A text that runs over a side wall belongs where it begins; null when its characters stand where they belong. */
const ownerOf = (glyphs: readonly Glyph[], bucketAt: BucketAt): Bucket | null => {
  const [first] = glyphs;
  const isOver = first !== undefined && new Set(glyphs.map(bucketAt)).size > 1 && straddles(glyphs, bucketAt);
  return (isOver ? bucketAt(first) : null) ?? null;
};

/** Puts the characters into the cells of the grid; those outside are left to `rest`. */
export const fillGrid = (grid: Grid, glyphs: readonly Glyph[], rest: Glyph[]): PlacedTable => {
  const buckets = bucketsOf(grid);
  const bucketAt = placesIn(grid, buckets);
  const distinct = [...new Set(buckets.values())];
  const runs = toRuns(glyphs);
  const spilled = findSpills(
    runs.map((run) => ({ glyphs: run, bucket: run[0] && bucketAt(run[0]) })),
    { grid, buckets: distinct },
  );
  for (const run of runs) {
    const owner = spilled.get(run) ?? ownerOf(run, bucketAt);
    for (const glyph of run) ((owner ?? bucketAt(glyph))?.glyphs ?? rest).push(glyph);
  }
  return { ...grid, cells: distinct.map((bucket) => placedCell(bucket, grid.xs)) };
};
