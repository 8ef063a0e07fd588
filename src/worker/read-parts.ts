import type { Draft, FileImport } from '../import/draft/draft.ts';
import type { RawCell } from '../import/read/raw-table.ts';

/** Some of what a file gave: little enough to be taken over between two frames. */
export type ReadPart = { readonly cells: readonly RawCell[]; readonly drafts: readonly Draft[] };

/**
 * What remains when the other parts went ahead: the last part and everything that is no part; `cellCounts` tells how many
 * cells belong to each table.
 */
export type ReadRest = {
  readonly part: ReadPart;
  readonly read: FileImport;
  readonly cellCounts: readonly number[];
};

const cellsInPart = 2500;
const draftsInPart = 8;

const slices = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

const partsOf = (cells: readonly RawCell[], drafts: readonly Draft[]): readonly ReadPart[] =>
  // Most files are small: they need not cross in two messages.
  cells.length <= cellsInPart / 2 && drafts.length <= draftsInPart / 2
    ? [{ cells, drafts }]
    : [
        ...slices(cells, cellsInPart).map((some) => ({ cells: some, drafts: [] })),
        ...slices(drafts, draftsInPart).map((some) => ({ cells: [], drafts: some })),
      ];

/** Takes what a file gave apart. */
export const partRead = (read: FileImport): { readonly parts: readonly ReadPart[]; readonly rest: ReadRest } => {
  const parts = partsOf(
    read.tables.flatMap((table) => table.cells),
    read.drafts,
  );
  return {
    parts: parts.slice(0, -1),
    rest: {
      part: parts.at(-1) ?? { cells: [], drafts: [] },
      read: { ...read, tables: read.tables.map((table) => ({ ...table, cells: [] })), drafts: [] },
      cellCounts: read.tables.map((table) => table.cells.length),
    },
  };
};

/** Puts it together again. */
export const joinRead = (ahead: readonly ReadPart[], { part, read, cellCounts }: ReadRest): FileImport => {
  const parts = [...ahead, part];
  const cells = parts.flatMap((each) => each.cells);
  let from = 0;
  const tables = read.tables.map((table, index) => {
    const to = from + (cellCounts[index] ?? 0);
    const own = cells.slice(from, to);
    from = to;
    return { ...table, cells: own };
  });
  return { ...read, tables, drafts: parts.flatMap((each) => each.drafts) };
};
