import type { LayoutCell, LayoutRow } from './sheet-layout.ts';

/** A cell as it stands on one page. An open edge has no rule: the cell goes on across it. */
export type FragmentCell = LayoutCell & { readonly openAbove: boolean; readonly openBelow: boolean };

export type FragmentRow = { readonly cells: readonly FragmentCell[] };

const carriesOver = ({ role }: LayoutCell): boolean => role === 'label' || role === 'head';

/**
 * Rows `from` (inclusive) to `to` (exclusive) as a grid of their own: a merged cell is cut at both ends, and a label
 * that began above is written again.
 */
export const sliceRows = (rows: readonly LayoutRow[], from: number, to: number): readonly FragmentRow[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, offset) => ({
    cells: [...carriedCells(rows, from, from + offset), ...(rows[from + offset]?.cells ?? [])]
      .sort((left, right) => left.column - right.column)
      .map((cell) => ({
        ...cell,
        rowSpan: Math.min(cell.rowSpan, to - from - offset),
        openAbove: false,
        openBelow: false,
      })),
  }));

/** In the first row of a slice: what is left of the cells that began above it. */
const carriedCells = (rows: readonly LayoutRow[], from: number, row: number): readonly LayoutCell[] => {
  if (row !== from) return [];
  return rows.slice(0, from).flatMap(({ cells }, index) =>
    cells
      .filter((cell) => index + cell.rowSpan > from)
      .map((cell) => ({
        ...cell,
        rowSpan: index + cell.rowSpan - from,
        text: carriesOver(cell) ? cell.text : '',
        number: null,
      })),
  );
};
