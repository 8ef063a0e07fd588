import { fillGrid } from './fill-grid.ts';
import type { Glyph, PageContent } from './page-content.ts';
import type { PlacedPage, PlacedTable } from './placed-table.ts';
import { toGrid } from './ruled-grid.ts';
import { toRulings } from './rulings.ts';
import { type Frame, toFrames } from './table-frames.ts';
import { toLines } from './text-lines.ts';

/** One box is a frame around text, not a table. */
const isTable = (table: PlacedTable): boolean => table.cells.length > 1;

/** A page holds no more cells than this; a finer grid is a pattern. */
const mostCells = 100_000;

const isOfTableSize = ({ horizontal, vertical }: Frame): boolean =>
  horizontal.length * vertical.length <= mostCells * 4;

/** Finds the ruled tables of a page and fills their cells. */
export const placeTables = (page: PageContent): PlacedPage => {
  const grids = toFrames(toRulings(page.strokes)).filter(isOfTableSize).map(toGrid);
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
