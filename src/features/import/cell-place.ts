/** A cell of a file: the table by its name, row and column counted from 1. */
export type CellPlace = { readonly table: string; readonly row: number; readonly column: number };

/** The place as one text, to be compared and looked up. */
export const cellKey = ({ table, row, column }: CellPlace): string => `${table} ${row} ${column}`;
