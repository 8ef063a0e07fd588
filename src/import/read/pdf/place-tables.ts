import { cellText } from './cell-text.ts';
import type { Glyph, PageContent } from './page-content.ts';
import type { PlacedCell, PlacedPage, PlacedTable } from './placed-table.ts';
import { type Grid, type GridCell, toGrid } from './ruled-grid.ts';
import { toRulings } from './rulings.ts';
import { toFrames } from './table-frames.ts';
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
    : { x: glyph.x + (glyph.turn === 1 ? 0.35 : -0.35) * glyph.size, y: glyph.y + (glyph.turn === 1 ? 0.5 : -0.5) * glyph.width };

type Bucket = { readonly cell: GridCell; readonly glyphs: Glyph[] };

const bucketsOf = (grid: Grid): ReadonlyMap<number, Bucket> => {
  const columns = grid.xs.length - 1;
  const buckets = new Map<number, Bucket>();
  for (const cell of grid.cells) {
    const bucket = { cell, glyphs: [] };
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        buckets.set(row * columns + column, bucket);
      }
    }
  }
  return buckets;
};

const placedCell = ({ cell, glyphs }: Bucket, xs: readonly number[]): PlacedCell => {
  const lines = toLines(glyphs);
  const width = (xs[cell.column + cell.columnSpan] ?? 0) - (xs[cell.column] ?? 0);
  return { ...cell, lines, text: cellText(lines, width) };
};

/** Puts the characters into the cells of the grid; those outside are left to `rest`. */
const fillGrid = (grid: Grid, glyphs: readonly Glyph[], rest: Glyph[]): PlacedTable => {
  const buckets = bucketsOf(grid);
  const columns = grid.xs.length - 1;
  for (const glyph of glyphs) {
    const { x, y } = middleOf(glyph);
    const row = intervalOf(grid.ys, y);
    const column = intervalOf(grid.xs, x);
    const bucket = row < 0 || column < 0 ? undefined : buckets.get(row * columns + column);
    (bucket?.glyphs ?? rest).push(glyph);
  }
  const distinct = [...new Set(buckets.values())];
  return { xs: grid.xs, ys: grid.ys, cells: distinct.map((bucket) => placedCell(bucket, grid.xs)) };
};

/** One box is a frame around text, not a table. */
const isTable = (table: PlacedTable): boolean => table.cells.length > 1;

/** Finds the ruled tables of a page and fills their cells. */
export const placeTables = (page: PageContent): PlacedPage => {
  const grids = toFrames(toRulings(page.strokes)).map(toGrid);
  const tables: PlacedTable[] = [];
  let glyphs = page.glyphs;
  for (const grid of grids.toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))) {
    const rest: Glyph[] = [];
    const table = fillGrid(grid, glyphs, rest);
    if (!isTable(table)) continue;
    tables.push(table);
    glyphs = rest;
  }
  return { height: page.height, tables, lines: toLines(glyphs) };
};
