import type { Glyph } from './page-content.ts';
import type { Grid, GridCell } from './ruled-grid.ts';

/** The characters of a cell as they are collected. */
export type Bucket = { readonly cell: GridCell; readonly glyphs: Glyph[]; isUnsure: boolean };

/** Characters drawn one after the other in one line, with the cell in which they stand. */
type PlacedRun = { readonly glyphs: readonly Glyph[]; readonly bucket: Bucket | undefined };

/** The distance of two lines of one text, in characters. */
const leading = { least: 0.9, most: 1.7 };

/** A line of Chinese that leaves this much of its cell, padding included, in characters, is full. */
const mostRoom = 2.2;

/** How far above the baseline the ink of a line reaches, in characters, without what may touch a wall. */
const ink = { top: 0.7, bottom: 0.1 };

const baselineOf = ({ glyphs }: PlacedRun): number => glyphs[0]?.y ?? 0;

const sizeOf = ({ glyphs }: PlacedRun): number => glyphs[0]?.size ?? 0;

const leftOf = (run: PlacedRun): number => run.glyphs[0]?.x ?? 0;

const rightOf = ({ glyphs }: PlacedRun): number => {
  const last = glyphs.at(-1);
  return last === undefined ? 0 : last.x + last.width;
};

/** The side walls of a cell hold the line, though it may stand in another row, under or over a wider cell. */
const isBetweenWalls = ({ bucket }: PlacedRun, run: PlacedRun, { xs }: Grid): boolean =>
  bucket !== undefined &&
  leftOf(run) >= (xs[bucket.cell.column] ?? 0) - 1 &&
  rightOf(run) <= (xs[bucket.cell.column + bucket.cell.columnSpan] ?? 0) + 1;

const goesOn = (last: PlacedRun, next: PlacedRun, grid: Grid): boolean => {
  const down = (baselineOf(next) - baselineOf(last)) / sizeOf(last);
  if (Math.abs(down) < 0.05) return last.bucket === next.bucket;
  const isBelow = down >= leading.least && down <= leading.most;
  return isBelow && isBetweenWalls(last, next, grid) && isBetweenWalls(next, last, grid);
};

/** Texts of one column whose lines were drawn one directly after the other. */
const toBlocks = (runs: readonly PlacedRun[], grid: Grid): readonly (readonly PlacedRun[])[] => {
  const blocks: PlacedRun[][] = [];
  for (const run of runs) {
    const block = blocks.at(-1);
    const last = block?.at(-1);
    if (block !== undefined && last !== undefined && goesOn(last, run, grid)) block.push(run);
    else blocks.push([run]);
  }
  return blocks;
};

type Cells = { readonly grid: Grid; readonly buckets: readonly Bucket[] };

/** A wall of its cell runs through the line. */
const isStruck = (run: PlacedRun, { ys }: Grid): boolean => {
  if (run.bucket === undefined) return false;
  const { row, rowSpan } = run.bucket.cell;
  const [top, bottom] = [baselineOf(run) - ink.top * sizeOf(run), baselineOf(run) - ink.bottom * sizeOf(run)];
  return [ys[row] ?? top, ys[row + rowSpan] ?? bottom].some((wall) => wall > top && wall < bottom);
};

/** The line ends where its cell does: what follows below may be its rest. */
const isFull = (run: PlacedRun, { xs }: Grid): boolean => {
  if (run.bucket === undefined) return false;
  const { column, columnSpan } = run.bucket.cell;
  const room = (xs[column + columnSpan] ?? 0) - (xs[column] ?? 0);
  return rightOf(run) - leftOf(run) > room - mostRoom * sizeOf(run);
};

/** The cell in the middle of some lines. */
const bucketAround = (block: readonly PlacedRun[], { grid: { xs, ys }, buckets }: Cells): Bucket | undefined => {
  const [first, last] = [block[0], block.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const x = (leftOf(first) + rightOf(first)) / 2;
  const y = (baselineOf(first) + baselineOf(last)) / 2 - (ink.top / 2) * sizeOf(first);
  return buckets.find(
    ({ cell: { row, rowSpan, column, columnSpan } }) =>
      (xs[column] ?? 0) <= x &&
      x < (xs[column + columnSpan] ?? 0) &&
      (ys[row] ?? 0) <= y &&
      y < (ys[row + rowSpan] ?? 0),
  );
};

/**
 * Rows too low for their text, as a spreadsheet prints them: the lines of a cell run over its walls into the rows above
 * and below. Where a wall strikes a line through, the text stands around the middle of its cell, which is told for each
 * of its lines; where lines only go on below a full one, nothing tells whose they are. All such cells are unsure.
 */
export const findSpills = (runs: readonly PlacedRun[], cells: Cells): ReadonlyMap<readonly Glyph[], Bucket> => {
  const owners = new Map<readonly Glyph[], Bucket>();
  for (const block of toBlocks(runs, cells.grid)) {
    if (new Set(block.map(({ bucket }) => bucket)).size < 2) continue;
    const owner = block.some((run) => isStruck(run, cells.grid)) ? bucketAround(block, cells) : undefined;
    if (owner === undefined && !block.slice(0, -1).every((run) => isFull(run, cells.grid))) continue;
    for (const { glyphs, bucket } of block) {
      const own = owner ?? bucket;
      if (own === undefined) continue;
      own.isUnsure = true;
      owners.set(glyphs, own);
    }
  }
  return owners;
};
