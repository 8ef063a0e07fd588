import type { ReactNode } from 'react';

export type GridColumn = {
  readonly id: string;
  readonly label: string;
  /** One track of a CSS grid: `96px`, `minmax(140px, 2fr)`. */
  readonly width: string;
  readonly align?: 'start' | 'end';
  /** The column whose cell names the row. */
  readonly names?: 'row';
  /** Only these texts can be chosen. */
  readonly choices?: readonly string[];
};

export type GridCell = {
  /** What is edited, copied and pasted. */
  readonly text: string;
  /** What is drawn instead of the text. */
  readonly shown?: ReactNode;
  /** Nothing can be typed here. */
  readonly lock?: 'locked';
  /** Why, for those who point at it. */
  readonly hint?: string;
  readonly tone?: 'soft' | 'block' | 'warn';
  readonly save?: 'unsaved' | 'saved' | 'failed';
};

/** A row keeps its identity as long as nothing in it changes: only then is it not drawn again. */
export type GridRow = {
  readonly id: string;
  readonly cells: readonly GridCell[];
  /** What is said of the row as a whole, on lines of its own below the cells. */
  readonly note?: ReactNode;
};

/** A cell by its place in `rows` and `columns`. */
export type CellAt = { readonly row: number; readonly column: number };

export type CellText = CellAt & { readonly text: string };

/** A cell that goes where its row goes; the place is where it was when it was marked. */
export type MarkedCell = CellAt & { readonly id: string };

type Ids = readonly Pick<GridRow, 'id'>[];

export const markCell = (rows: Ids, cell: CellAt): MarkedCell => ({ ...cell, id: rows[cell.row]?.id ?? '' });

/** Where a marked cell is now; where it was when its row is gone. */
export const findMarked = (rows: Ids, { id, row, column }: MarkedCell): CellAt => {
  const found = rows[row]?.id === id ? row : rows.findIndex((other) => other.id === id);
  return { row: found < 0 ? row : found, column };
};

/** From where the selection began to where it has come. */
export type Selection = { readonly anchor: CellAt; readonly focus: CellAt };

export type Range = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

export type Size = { readonly rows: number; readonly columns: number };

export const rangeOf = ({ anchor, focus }: Selection): Range => ({
  top: Math.min(anchor.row, focus.row),
  bottom: Math.max(anchor.row, focus.row),
  left: Math.min(anchor.column, focus.column),
  right: Math.max(anchor.column, focus.column),
});

export const cellsOf = ({ top, bottom, left, right }: Range): readonly CellAt[] =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => ({ row: top + row, column: left + column })),
  ).flat();

/** The nearest cell that exists. */
export const clampCell = ({ row, column }: CellAt, { rows, columns }: Size): CellAt => ({
  row: Math.max(0, Math.min(row, rows - 1)),
  column: Math.max(0, Math.min(column, columns - 1)),
});
