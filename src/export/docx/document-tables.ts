import { type PageBand, paginate } from '../layout/paginate.ts';
import { type LayoutCell, layoutRows, type SheetLayout } from '../layout/sheet-layout.ts';
import type { FragmentCell, FragmentRow } from '../layout/slice-rows.ts';
import { printableArea } from '../print/paper.ts';
import { sheetGrid } from '../xlsx/sheet-grid.ts';

/** A row of a document table; it `repeats` on further pages when it stands first in its table. */
export type DocumentRow = { readonly cells: readonly FragmentCell[]; readonly repeats: boolean };

/** What a sheet becomes in a document: lines of text outside the ruled grid, and tables. */
export type DocumentPart =
  | { readonly kind: 'line'; readonly cell: LayoutCell }
  | { readonly kind: 'table'; readonly rows: readonly DocumentRow[] };

const pixelsPerPoint = 96 / 72;

/**
 * One table for a sheet that fits on a page. On a longer one the longest list begins a table of its own, because a word
 * processor repeats only the first rows of a table.
 */
export const documentParts = (layout: SheetLayout): readonly DocumentPart[] => {
  const rows = isLongerThanPage(layout) ? splitRows(layout) : [wholeRows(layout)];
  return rows.flatMap(toParts);
};

const isLongerThanPage = (layout: SheetLayout): boolean => {
  const height = sheetGrid(layout)
    .heights.flat()
    .reduce((sum, points) => sum + points, 0);
  return height * pixelsPerPoint > printableArea(layout.orientation).height;
};

const wholeRows = (layout: SheetLayout): readonly DocumentRow[] =>
  layoutRows(layout).map(({ cells }) => ({
    cells: cells.map((cell) => ({ ...cell, openAbove: false, openBelow: false })),
    repeats: false,
  }));

const splitRows = (layout: SheetLayout): readonly (readonly DocumentRow[])[] => {
  const lengths = layout.bands.map(({ heads, rows }) => (heads.length === 0 ? 0 : rows.length));
  const longest = lengths.indexOf(Math.max(...lengths));
  const heights = layout.bands.map(({ rows }) => ({ heads: 0, rows: rows.map(() => 0) }));
  const bands = paginate(layout, heights, 1)[0]?.bands ?? [];
  const all = bands.map((band, index): readonly DocumentRow[] => {
    const { heads, rows } = index === longest ? labelHeads(band) : band;
    return [...heads.map(({ cells }) => ({ cells, repeats: index === longest })), ...rows.map(unrepeated)];
  });
  return [all.slice(0, longest).flat(), all.slice(longest).flat()].filter((rows) => rows.length > 0);
};

const unrepeated = ({ cells }: FragmentRow): DocumentRow => ({ cells, repeats: false });

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
