import { type PageBand, paginate } from '../layout/paginate.ts';
import { type LayoutCell, type LayoutRow, layoutRows, type SheetLayout } from '../layout/sheet-layout.ts';
import type { FragmentCell } from '../layout/slice-rows.ts';
import { printableArea } from '../print/paper.ts';
import { sheetGrid } from '../xlsx/sheet-grid.ts';

/** A row of a document table. It `repeats` on further pages when it stands first in its table. */
export type DocumentRow = {
  readonly cells: readonly FragmentCell[];
  readonly repeats: boolean;
  /** Taller than a page, as only such a row may be cut at its foot. */
  readonly isTall: boolean;
};

/** What a sheet becomes in a document: lines of text outside the ruled grid, and tables. */
export type DocumentPart =
  | { readonly kind: 'line'; readonly cell: LayoutCell }
  | { readonly kind: 'table'; readonly rows: readonly DocumentRow[] };

const pixelsPerPoint = 96 / 72;

/**
 * One table for a sheet that fits on a page. On a longer one the longest list begins a table of its own, because a word
 * processor repeats only the first rows of a table; what sums the list up stays below its heads.
 */
export const documentParts = (layout: SheetLayout): readonly DocumentPart[] => {
  const page = printableArea(layout.orientation).height / pixelsPerPoint;
  const heights = sheetGrid(layout).heights.map(sumOf);
  const tall = heights.map((height) => height > page);
  const rows = sumOf(heights) > page ? splitRows(layout, tall) : [wholeRows(layoutRows(layout), tall)];
  return rows.flatMap(toParts);
};

const sumOf = (heights: readonly number[]): number => heights.reduce((sum, points) => sum + points, 0);

const wholeRows = (rows: readonly LayoutRow[], tall: readonly boolean[]): readonly DocumentRow[] =>
  rows.map(({ cells }, index) => ({
    cells: cells.map((cell) => ({ ...cell, openAbove: false, openBelow: false })),
    repeats: false,
    isTall: tall[index] === true,
  }));

const splitRows = (layout: SheetLayout, tall: readonly boolean[]): readonly (readonly DocumentRow[])[] => {
  const lengths = layout.bands.map(({ heads, rows }) => (heads.length === 0 ? 0 : rows.length));
  const longest = lengths.indexOf(Math.max(...lengths));
  let first = 0;
  const all = layout.bands.map((band, index) => {
    const rows = [...band.heads, ...band.rows];
    const ofBand = tall.slice(first, first + rows.length);
    first += rows.length;
    return index === longest ? listRows({ ...layout, bands: [band] }, ofBand) : wholeRows(rows, ofBand);
  });
  return [all.slice(0, longest).flat(), all.slice(longest).flat()].filter((rows) => rows.length > 0);
};

/** A list cut below its heads, as the print page cuts it. */
const listRows = (layout: SheetLayout, tall: readonly boolean[]): readonly DocumentRow[] => {
  const heights = layout.bands.map(({ rows }) => ({ heads: 0, rows: rows.map(() => 0) }));
  const bands = paginate(layout, heights, 1)[0]?.bands ?? [];
  return bands
    .map(labelHeads)
    .flatMap(({ heads, rows }) => [
      ...heads.map(({ cells }) => ({ cells, repeats: true, isTall: false })),
      ...rows.map(({ cells }, index) => ({ cells, repeats: false, isTall: tall[heads.length + index] === true })),
    ]);
};

/** The label beside a list stands in its repeated head, so that every page shows it. */
const labelHeads = ({ heads, rows }: PageBand): PageBand => {
  const labels = new Map(rows[0]?.cells.filter(({ openAbove }) => openAbove).map(({ column, text }) => [column, text]));
  const isLabelled = (cell: FragmentCell): boolean => cell.openBelow && labels.has(cell.column);
  return {
    heads: heads.map(({ cells }) => ({
      cells: cells.map((cell) => (isLabelled(cell) ? { ...cell, text: labels.get(cell.column) ?? '' } : cell)),
    })),
    rows: rows.map(({ cells }) => ({ cells: cells.map((cell) => (cell.openAbove ? { ...cell, text: '' } : cell)) })),
  };
};

const isLine = ({ cells }: DocumentRow): boolean =>
  cells.length > 0 && cells.every(({ role }) => role === 'title' || role === 'subtitle' || role === 'note');

/** Titles and notes stand between the tables as lines of their own. */
const toParts = (rows: readonly DocumentRow[]): readonly DocumentPart[] => {
  const parts: DocumentPart[] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (isLine(row)) parts.push(...row.cells.map((cell) => ({ kind: 'line', cell }) as const));
    else if (last?.kind === 'table') parts[parts.length - 1] = { kind: 'table', rows: [...last.rows, row] };
    else parts.push({ kind: 'table', rows: [row] });
  }
  return parts;
};
