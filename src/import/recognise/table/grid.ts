import type { ColumnRole, RawCell, RawTable, RowRole } from '../../read/raw-table.ts';

const maxCoveredArea = 2_000_000;

/** A table by rows and columns; `at` finds the cell that covers a place, merged ones included. */
export type Grid = {
  readonly file: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The first column with a text, 1-based. */
  readonly firstColumn: number;
  readonly before: readonly string[];
  /** Some row of cells one row high holds one that takes several columns; where none does, merges are lost. */
  readonly isMergedAcross: boolean;
  /** Some cells stand in rows or columns that the file hides. */
  readonly hidesCells: boolean;
  /** Cells with text that begin in this row, left to right. */
  readonly cellsIn: (row: number) => readonly RawCell[];
  readonly at: (row: number, column: number) => RawCell | null;
  /** What a person said this row is. */
  readonly toldRow: (row: number) => RowRole | null;
  /** What a person said the columns of the head in this row hold, by column. */
  readonly toldColumns: (row: number) => ReadonlyMap<number, ColumnRole>;
};

/** By row and column; places that no cell covers are holes. */
type Cover = readonly (readonly RawCell[] | undefined)[];

const noCells: readonly RawCell[] = [];

const coverOf = (cells: readonly RawCell[], starting: ReadonlyMap<number, unknown>): Cover => {
  const cover: RawCell[][] = [];
  let area = 0;
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      if (!starting.has(row)) continue;
      area += cell.columnSpan;
      // A merge over millions of places is noise; its own place is enough.
      if (area > maxCoveredArea) break;
      const columns = (cover[row] ??= []);
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) columns[column] = cell;
    }
  }
  return cover;
};

const byColumn = (a: RawCell, b: RawCell): number => a.column - b.column;

/** Last column of a cell. */
export const lastColumn = (cell: Pick<RawCell, 'column' | 'columnSpan'>): number => cell.column + cell.columnSpan - 1;

/** Last row of a cell. */
export const lastRow = (cell: RawCell): number => cell.row + cell.rowSpan - 1;

const noColumns: ReadonlyMap<number, ColumnRole> = new Map();

/** What a person said, by row; of two sayings the later one holds. */
const toldIn = ({ told = [] }: RawTable) => {
  const rows = new Map<number, RowRole>();
  const columns = new Map<number, Map<number, ColumnRole>>();
  for (const each of told) {
    if (each.kind === 'row') rows.set(each.row, each.is);
    else columns.set(each.row, (columns.get(each.row) ?? new Map<number, ColumnRole>()).set(each.column, each.is));
  }
  return { rows, columns };
};

export const gridOf = (table: RawTable): Grid => {
  const told = toldIn(table);
  const starting = new Map<number, RawCell[]>();
  let hidesCells = false;
  let firstColumn = Number.MAX_SAFE_INTEGER;
  for (const cell of table.cells) {
    if (cell.text.trim() === '' && cell.formula === null) continue;
    if (told.rows.get(cell.row) === 'none') continue;
    if (cell.isHidden === true) hidesCells = true;
    if (cell.column < firstColumn) firstColumn = cell.column;
    const inRow = starting.get(cell.row) ?? [];
    starting.set(cell.row, inRow);
    inRow.push(cell);
  }
  for (const inRow of starting.values()) inRow.sort(byColumn);
  const cover = coverOf(table.cells, starting);
  return {
    file: table.file,
    name: table.name,
    rowCount: table.rowCount,
    columnCount: table.columnCount,
    firstColumn: Math.min(table.columnCount, firstColumn),
    before: table.before,
    isMergedAcross: [...starting.values()].some(
      (inRow) =>
        inRow.length > 1 &&
        inRow.every(({ rowSpan }) => rowSpan === 1) &&
        inRow.some(({ columnSpan }) => columnSpan > 1),
    ),
    hidesCells,
    cellsIn: (row) => starting.get(row) ?? noCells,
    at: (row, column) => cover[row]?.[column] ?? null,
    toldRow: (row) => told.rows.get(row) ?? null,
    toldColumns: (row) => told.columns.get(row) ?? noColumns,
  };
};

/** The columns of a grid that any of the given stretches covers; the rest is not there. */
export const stripOf = (grid: Grid, stretches: readonly { readonly from: number; readonly to: number }[]): Grid => {
  const isIn = (cell: RawCell): boolean =>
    stretches.some(({ from, to }) => cell.column <= to && lastColumn(cell) >= from);
  return {
    ...grid,
    firstColumn: Math.max(grid.firstColumn, Math.min(...stretches.map(({ from }) => from))),
    cellsIn: (row) => grid.cellsIn(row).filter(isIn),
    at: (row, column) =>
      stretches.some(({ from, to }) => column >= from && column <= to) ? grid.at(row, column) : null,
  };
};
