import { fillGrid } from './fill-grid.ts';
import type { Glyph, PageContent } from './page-content.ts';
import { isBox, type PlacedPage, type PlacedTable } from './placed-table.ts';
import { toGrid } from './ruled-grid.ts';
import { toRulings } from './rulings.ts';
import { type Frame, toFrames } from './table-frames.ts';
import { toLines } from './text-lines.ts';

type Grid = Pick<PlacedTable, 'ys'>;

/** Nothing else is drawn as high as it stands: no frame around a page or a table. */
const standsAlone = (grid: Grid, grids: readonly Grid[]): boolean => {
  const [top, bottom] = [grid.ys[0] ?? 0, grid.ys.at(-1) ?? 0];
  return grids.every(({ ys }) => ys === grid.ys || (ys.at(-1) ?? 0) <= top || (ys[0] ?? 0) >= bottom);
};

/** A page holds no more cells than this; a finer grid is a pattern. */
const mostCells = 100_000;

const isOfTableSize = ({ horizontal, vertical }: Frame): boolean =>
  horizontal.length * vertical.length <= mostCells * 4;

/** Finds the ruled tables of a page, boxes around text among them, and fills their cells. */
export const placeTables = (page: PageContent): PlacedPage => {
  const grids = toFrames(toRulings(page.strokes)).filter(isOfTableSize).map(toGrid);
  const tables: PlacedTable[] = [];
  let glyphs = page.glyphs;
  for (const grid of grids.toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))) {
    const rest: Glyph[] = [];
    const table = fillGrid(grid, glyphs, rest);
    if (isBox(table) && !standsAlone(grid, grids)) continue;
    tables.push(table);
    glyphs = rest;
  }
  return { height: page.height, tables, lines: toLines(glyphs) };
};
