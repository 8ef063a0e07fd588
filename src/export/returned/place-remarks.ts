import { returnedText } from '../../text/returned-text.ts';
import type { Remark, ReturnedTable } from './returned-table.ts';

/** All that is said of one cell. */
export type RemarkedPlace = {
  readonly row: number;
  readonly column: number;
  /** The worse of what is said. */
  readonly mark: Remark['mark'];
  readonly comment: string;
};

const joined = (before: RemarkedPlace | undefined, place: RemarkedPlace): RemarkedPlace =>
  before === undefined
    ? place
    : {
        ...before,
        mark: before.mark === 'wrong' ? 'wrong' : place.mark,
        comment: `${before.comment}\n${place.comment}`,
      };

/**
 * What is said of a table, cell by cell: a remark stands at its cell, one about a row at the row's first cell, one about
 * the whole table at the table's first. `shownAt` tells where a place shows, for cells that a merge covers.
 */
export const placeRemarks = (
  table: ReturnedTable,
  remarks: readonly Remark[],
  shownAt: (place: { readonly row: number; readonly column: number }) => {
    readonly row: number;
    readonly column: number;
  } = (place) => place,
): readonly RemarkedPlace[] => {
  const places = new Map<string, RemarkedPlace>();
  for (const { table: name, row: ofRow, column: ofColumn, mark, text } of remarks) {
    if (name !== table.name) continue;
    const row = ofRow ?? table.cells[0]?.row ?? 1;
    const column = ofColumn ?? table.cells.find((cell) => cell.row === row)?.column ?? 1;
    const shown = shownAt({ row, column });
    const comment = returnedText.comment(returnedText.marks[mark], text);
    const key = `${shown.row},${shown.column}`;
    places.set(key, joined(places.get(key), { ...shown, mark, comment }));
  }
  return [...places.values()];
};
