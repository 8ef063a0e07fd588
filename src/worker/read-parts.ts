import type { Draft, FileImport } from '../import/draft/draft.ts';
import type { RawCell } from '../import/read/raw-table.ts';

/** Some of what a file gave: little enough to be taken over between two frames. */
export type ReadPart = { readonly cells: readonly RawCell[]; readonly drafts: readonly Draft[] };

/** What remains when cells and drafts went ahead; `cellCounts` tells how many cells belong to each table. */
export type ReadRest = { readonly read: FileImport; readonly cellCounts: readonly number[] };

const cellsInPart = 2500;
const draftsInPart = 8;

const slices = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** Takes what a file gave apart. */
export const partRead = (read: FileImport): { readonly parts: readonly ReadPart[]; readonly rest: ReadRest } => {
  const cells = read.tables.flatMap((table) => table.cells);
  return {
    parts: [
      ...slices(cells, cellsInPart).map((some) => ({ cells: some, drafts: [] })),
      ...slices(read.drafts, draftsInPart).map((some) => ({ cells: [], drafts: some })),
    ],
    rest: {
      read: { ...read, tables: read.tables.map((table) => ({ ...table, cells: [] })), drafts: [] },
      cellCounts: read.tables.map((table) => table.cells.length),
    },
  };
};

/** Puts it together again. */
export const joinRead = (parts: readonly ReadPart[], { read, cellCounts }: ReadRest): FileImport => {
  const cells = parts.flatMap((part) => part.cells);
  let from = 0;
  const tables = read.tables.map((table, index) => {
    const to = from + (cellCounts[index] ?? 0);
    const own = cells.slice(from, to);
    from = to;
    return { ...table, cells: own };
  });
  return { ...read, tables, drafts: parts.flatMap((part) => part.drafts) };
};
