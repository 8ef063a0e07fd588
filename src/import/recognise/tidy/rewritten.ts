import type { RawTable } from '../../read/raw-table.ts';

export type Rewriting = {
  /** A cheap condition: few texts are worth a closer look. */
  readonly isMeant: (text: string) => boolean;
  readonly rewrite: (text: string) => string;
};

/** A table, and the lines above it, with some of its texts in other letters; the same table where none is meant. */
export const rewritten = (table: RawTable, { isMeant, rewrite }: Rewriting): RawTable => {
  if (!table.cells.some(({ text }) => isMeant(text)) && !table.before.some(isMeant)) return table;
  const change = (text: string): string => (isMeant(text) ? rewrite(text) : text);
  const cells = table.cells.map((cell) => (isMeant(cell.text) ? { ...cell, text: rewrite(cell.text) } : cell));
  return { ...table, cells, before: table.before.map(change) };
};
