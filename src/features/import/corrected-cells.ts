import type { Correction } from '../../import/draft/corrections.ts';
import type { RawTable } from '../../import/read/raw-table.ts';
import { cellKey } from './cell-place.ts';

/** Keys of the cells of the file that corrections concern; of a row all cells that begin in it. */
export const correctedCells = (corrections: readonly Correction[], tables: readonly RawTable[]): ReadonlySet<string> =>
  new Set(
    corrections.flatMap((correction) => {
      const { table, row } = correction;
      if (correction.kind === 'year') return [];
      if (correction.kind === 'merge')
        return cellsWithin(
          tables,
          correction,
          ({ column }) => column >= correction.column && column <= correction.toColumn,
        );
      if (correction.kind === 'merge-rows') return cellsWithin(tables, correction, () => true);
      if (correction.kind === 'row') return cellsWithin(tables, { ...correction, toRow: row }, () => true);
      return [cellKey({ table, row, column: correction.column })];
    }),
  );

type Rows = { readonly table: string; readonly row: number; readonly toRow: number };

const cellsWithin = (
  tables: readonly RawTable[],
  { table, row, toRow }: Rows,
  isMeant: (cell: { readonly column: number }) => boolean,
): readonly string[] =>
  tables
    .filter(({ name }) => name === table)
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell.row >= row && cell.row <= toRow && isMeant(cell))
    .map((cell) => cellKey({ table, row: cell.row, column: cell.column }));
