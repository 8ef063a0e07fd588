/** A cell by row and column, from 1. */
export type CellPlace = { readonly row: number; readonly column: number };

/** C14 or $C$14 → row 14, column 3; of a range the first cell. Null when it names no cell. */
export const parseReference = (reference: string): CellPlace | null => {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::|$)/iu.exec(reference);
  if (match === null) return null;
  const letters = Array.from((match[1] ?? '').toUpperCase());
  const column = letters.reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
};
