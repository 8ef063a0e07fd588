import type { Fact } from '../blocks.ts';
import type { Origin, TableSource } from '../../../domain/evaluation/origin.ts';

/** The tables of a file, by their place in it; whether the file hides one. */
export type Tables = ReadonlyMap<number, TableSource & { readonly isHidden: boolean }>;

/** The tables one form was read from, in order. */
export type Sources = { readonly list: readonly TableSource[]; readonly indexOf: (table: number) => number };

export const sourcesOf = (used: readonly number[], tables: Tables): Sources => {
  const order = [...new Set(used)].sort((a, b) => a - b);
  return {
    list: order.flatMap((table) => {
      const source = tables.get(table);
      return source === undefined ? [] : [{ file: source.file, table: source.table }];
    }),
    indexOf: (table) => Math.max(0, order.indexOf(table)),
  };
};

/** Where a fact stands, in the numbering of the evaluation's sources. */
export const originIn = (sources: Sources, { cell }: Fact, table: number): Origin | null =>
  cell === null ? null : { table: sources.indexOf(table), row: cell.row, column: cell.column, text: cell.text };
