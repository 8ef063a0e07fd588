import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { Origin } from '../../domain/evaluation/origin.ts';

/** A cell of a file: the table by its name, row and column counted from 1. */
export type CellPlace = { readonly table: string; readonly row: number; readonly column: number };

/** The place as one text, to be compared and looked up. */
export const cellKey = ({ table, row, column }: CellPlace): string => `${table} ${row} ${column}`;

/** The cell of the file that a value came from. */
export const placeOf = ({ sources }: Evaluation, { table, row, column }: Origin): CellPlace => ({
  table: sources[table]?.table ?? '',
  row,
  column,
});
