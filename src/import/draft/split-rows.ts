import type { RawCell, RawTable } from '../read/raw-table.ts';
import type { CorrectionOf } from './corrections.ts';

/** A table as corrected. Splitting a cell adds rows: `rowOf` leads back to the row of the file. */
export type CorrectedTable = { readonly table: RawTable; readonly rowOf: (row: number) => number };

type Split = CorrectionOf<'split'>;

/** Rows of a table take more rows below them: where each stands then, and how many it takes. */
type Rows = { readonly first: (row: number) => number; readonly rowOf: (row: number) => number };

const layRows = (rowCount: number, splits: readonly Split[]): Rows => {
  const added = new Map<number, number>();
  for (const { row, parts } of splits) added.set(row, Math.max(added.get(row) ?? 0, parts.length - 1));
  const rows: number[] = [];
  const firsts: number[] = [];
  for (let row = 1; row <= rowCount; row += 1) {
    firsts.push(rows.length + 1);
    for (let copy = 0; copy <= (added.get(row) ?? 0); copy += 1) rows.push(row);
  }
  return {
    first: (row) => firsts[row - 1] ?? rows.length + row - rowCount,
    rowOf: (row) => rows[row - 1] ?? row,
  };
};

/** Gives each part of a split cell a row; the cells beside it reach over all of them. */
export const splitRows = (table: RawTable, splits: readonly Split[]): CorrectedTable => {
  const real = splits.filter(({ parts }) => parts.length > 1);
  if (real.length === 0) return { table, rowOf: (row) => row };
  const rows = layRows(table.rowCount, real);
  const splitAt = (cell: RawCell): Split | undefined =>
    real.findLast(({ row, column }) => row === cell.row && column === cell.column);
  const cells = table.cells.flatMap((cell) => layCell(cell, splitAt(cell)?.parts ?? [], rows));
  const split = {
    ...table,
    rowCount: rows.first(table.rowCount + 1) - 1,
    cells: cells.sort((left, right) => left.row - right.row || left.column - right.column),
    ...(table.told === undefined ? {} : { told: table.told.map((told) => ({ ...told, row: rows.first(told.row) })) }),
  };
  return { table: split, rowOf: rows.rowOf };
};

const layCell = (cell: RawCell, parts: readonly string[], { first }: Rows): readonly RawCell[] => {
  const row = first(cell.row);
  const end = first(cell.row + cell.rowSpan);
  if (parts.length < 2) return [{ ...cell, row, rowSpan: end - row }];
  // The last part reaches as far down as the whole cell did.
  return parts.map((text, index) => {
    const isLast = index === parts.length - 1;
    return { ...cell, row: row + index, rowSpan: isLast ? end - row - index : 1, text, formula: null };
  });
};
