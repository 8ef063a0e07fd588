import { groupBy } from '../../../domain/group-by.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { blank, certain, type Fact } from '../blocks.ts';
import type { Grid } from './grid.ts';
import type { IndicatorColumn } from '../columns/header-columns.ts';

/** The cells of one row under one column: those that begin in this row, and the one reaching down from above. */
export type ColumnCells = { readonly own: readonly RawCell[]; readonly above: RawCell | null };

export const cellsUnder = (grid: Grid, row: number, column: Pick<IndicatorColumn, 'from' | 'to'>): ColumnCells => {
  const own: RawCell[] = [];
  let above: RawCell | null = null;
  for (let at = column.from; at <= column.to; at += 1) {
    const cell = grid.at(row, at);
    if (cell === null || cell.text.trim() === '') continue;
    // A cell that began further left belongs to the column where it began.
    if (cell.column < column.from) continue;
    if (cell.row < row) above ??= cell;
    else if (!own.includes(cell)) own.push(cell);
  }
  return { own, above };
};

/** The cell says something. */
const isFilled = ({ text }: RawCell): boolean => text.trim() !== '';

const knownFilled = new WeakMap<readonly RawCell[], readonly RawCell[]>();

/** The cells that say something; told once for the same cells. */
export const filledOf = (cells: readonly RawCell[]): readonly RawCell[] => {
  const known = knownFilled.get(cells) ?? cells.filter(isFilled);
  knownFilled.set(cells, known);
  return known;
};

/** The texts of several cells as one fact at the first of them. */
export const joined = (cells: readonly RawCell[], separator = ''): Fact => {
  const first = cells[0];
  if (first === undefined) return blank;
  return certain(first, cells.map((cell) => cell.text.trim()).join(separator));
};

/** All that a column says in a row of its own. */
export const factUnder = (grid: Grid, row: number, column: Pick<IndicatorColumn, 'from' | 'to'> | undefined): Fact =>
  column === undefined ? blank : joined(cellsUnder(grid, row, column).own);

type Rows = readonly (readonly RawCell[])[];

const knownRows = new WeakMap<readonly RawCell[], Rows>();

/** The cells of a table row by row; told once for the same cells. */
export const rowsOf = (cells: readonly RawCell[]): Rows => {
  const known = knownRows.get(cells);
  if (known !== undefined) return known;
  const rows = [...groupBy(cells, ({ row }) => row).values()];
  knownRows.set(cells, rows);
  return rows;
};

const knownFilledRows = new WeakMap<readonly RawCell[], Rows>();

/** The same rows without their blank cells; a row of nothing else is an empty one. */
export const filledRowsOf = (cells: readonly RawCell[]): Rows => {
  const known = knownFilledRows.get(cells);
  if (known !== undefined) return known;
  const rows = rowsOf(cells).map((row) => row.filter(isFilled));
  knownFilledRows.set(cells, rows);
  return rows;
};
