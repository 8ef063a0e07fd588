import type { ColumnRole, RawTable } from '../../read/raw-table.ts';
import { gridOf } from '../table/grid.ts';
import { findIndicatorHead } from './indicator-head.ts';

/** Where to tell what a column holds, and what it is taken for now; null where that is nothing one can tell. */
export type ColumnHead = { readonly row: number; readonly column: number; readonly is: ColumnRole | null };

const roles: ReadonlySet<string> = new Set<ColumnRole>([
  'category',
  'subcategory',
  'name',
  'target',
  'actual',
  'max-score',
  'self-score',
  'reason',
  'remark',
  'note',
]);

const isRole = (kind: string): kind is ColumnRole => roles.has(kind);

/** The head over a cell: the nearest one above it; a cell below no head may be one itself. */
export const headOfCell = (table: RawTable, place: { readonly row: number; readonly column: number }): ColumnHead => {
  const grid = gridOf(table);
  for (let row = place.row; row >= 1; row -= 1) {
    const head = grid.cellsIn(row).length === 0 ? null : findIndicatorHead(grid, row);
    if (head === null) continue;
    const column = [head, ...head.beside]
      .flatMap(({ columns }) => columns)
      .find(({ from, to }) => place.column >= from && place.column <= to);
    const is = column !== undefined && isRole(column.kind) ? column.kind : null;
    return { row, column: place.column, is };
  }
  return { row: place.row, column: place.column, is: null };
};
