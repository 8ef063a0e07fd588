import type { LayoutBand, SheetLayout } from './sheet-layout.ts';
import { type FragmentRow, sliceRows } from './slice-rows.ts';

/** Heights of the rows of one band as drawn, in any one unit. */
export type BandHeights = { readonly heads: number; readonly rows: readonly number[] };

export type PageBand = { readonly heads: readonly FragmentRow[]; readonly rows: readonly FragmentRow[] };

/** One page of a sheet. `sheets` is how many sheets of paper it takes: more than 1 only when a single row is taller than a page. */
export type SheetPage = { readonly bands: readonly PageBand[]; readonly sheets: number };

type Slice = { readonly band: number; readonly from: number; readonly to: number };

/** Cuts a sheet into pages of `capacity`: never within a row, heads again on each page, labels carried over. */
export const paginate = (
  layout: SheetLayout,
  heights: readonly BandHeights[],
  capacity: number,
): readonly SheetPage[] =>
  findPages(withHeadsAbove(layout, heights), capacity).map(({ slices, height }) => ({
    bands: slices.flatMap(({ band, from, to }, index) => {
      const source = layout.bands[band];
      if (source === undefined) return [];
      const above = index === 0 && source.closes === 'list' ? layout.bands[band - 1] : undefined;
      const cut = cutBand(source, from, to);
      return [above === undefined ? cut : { ...cut, heads: sliceRows(above.heads, 0, above.heads.length) }];
    }),
    sheets: Math.max(1, Math.ceil(height / capacity)),
  }));

/** `first`: what stands over a band that begins a page: its own heads, or those of the list it closes. */
type Measured = BandHeights & { readonly first: number };

const withHeadsAbove = (layout: SheetLayout, heights: readonly BandHeights[]): readonly Measured[] =>
  heights.map((band, index) => ({
    ...band,
    first: layout.bands[index]?.closes === 'list' ? (heights[index - 1]?.heads ?? 0) : band.heads,
  }));

type PageSlices = { readonly slices: readonly Slice[]; readonly height: number };

/** A row taller than a page begins where it stands, unless less than this share of the page is left. */
const smallestPart = 0.2;

const findPages = (heights: readonly Measured[], capacity: number): readonly PageSlices[] => {
  const pages: PageSlices[] = [];
  let slices: Slice[] = [];
  let used = 0;
  const closePage = (): void => {
    pages.push({ slices, height: used });
    slices = [];
    used = 0;
  };
  heights.forEach((band, bandIndex) => {
    band.rows.forEach((height, row) => {
      const open = slices.at(-1);
      const heads = open?.band === bandIndex ? 0 : band.heads;
      const left = Math.max(1, Math.ceil(used / capacity)) * capacity - used;
      const fits = heads + height <= left;
      if (used > 0 && !fits && (height <= capacity || left < capacity * smallestPart)) closePage();
      const last = slices.at(-1);
      const continues = last?.band === bandIndex;
      slices = continues
        ? [...slices.slice(0, -1), { ...last, to: row + 1 }]
        : [...slices, { band: bandIndex, from: row, to: row + 1 }];
      used += (continues ? 0 : used === 0 ? band.first : band.heads) + height;
    });
  });
  closePage();
  return pages;
};

/** Heads and rows `from`…`to` of a band; a cell that reaches from the heads into the rows is written in the rows. */
const cutBand = (band: LayoutBand, from: number, to: number): PageBand => {
  const grid = [...band.heads, ...band.rows];
  const first = band.heads.length;
  const heads = sliceRows(grid, 0, first).map(({ cells }, index) => ({
    cells: cells.map((cell) => {
      const reaches = rowSpanAt(grid, index, cell.column) > first - index;
      return reaches ? { ...cell, text: '', openBelow: true } : cell;
    }),
  }));
  const reaching = new Set(
    heads.flatMap(({ cells }) => cells.filter((cell) => cell.openBelow).map((cell) => cell.column)),
  );
  const rows = sliceRows(grid, first + from, first + to).map(({ cells }, index) => ({
    cells: cells.map((cell) => (index === 0 && reaching.has(cell.column) ? { ...cell, openAbove: true } : cell)),
  }));
  return { heads, rows };
};

const rowSpanAt = (grid: LayoutBand['rows'], row: number, column: number): number =>
  grid[row]?.cells.find((cell) => cell.column === column)?.rowSpan ?? 1;
