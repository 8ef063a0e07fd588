import type { Edit } from '../../../domain/entry/edit.ts';
import type { EntrySheet } from '../../../domain/entry/entry-sheet.ts';
import { rowNameText } from '../../../text/entry-edit.ts';
import { pasteText } from '../../../text/entry-sheet.ts';
import type { GridEdit, GridOutside } from '../../../ui/grid/use-grid.ts';

export type PasteOutcome = keyof typeof pasteText.outcome;

/** What became of one pasted text. */
export type PasteLine = {
  /** Where it was to go, in words. */
  readonly place: string;
  readonly text: string;
  readonly outcome: PasteOutcome;
};

/** What a paste did, cell by cell. */
export type PasteAccount = {
  readonly lines: readonly PasteLine[];
  readonly edits: readonly Edit[];
  readonly addedRows: number;
};

type Pasted = {
  readonly before: EntrySheet;
  readonly after: EntrySheet;
  readonly verdicts: readonly { readonly cell: GridEdit; readonly outcome: PasteOutcome }[];
  /** Texts that had no cell to go to. */
  readonly lost: readonly GridOutside[];
  readonly columnOf: (id: string) => string;
};

/** Outcomes by which a text stands in its cell now; all others are refusals. */
const taken: readonly PasteOutcome[] = ['taken', 'same', 'doubtful'];

export const isRefused = ({ outcome }: PasteLine): boolean => !taken.includes(outcome);

const turnOf = (line: PasteLine): number => (isRefused(line) ? 0 : line.outcome === 'doubtful' ? 1 : 2);

/**
 * The lines of an account: refused first, then doubtful, each in the order of the cells. A row goes by the name it had,
 * one that had none by its number; a blank that had nowhere to go is no loss and has no line.
 */
export const linesOf = ({ before, after, verdicts, lost, columnOf }: Pasted): readonly PasteLine[] => {
  const names = new Map(before.evaluation.indicators.map(({ id, name }) => [id, name]));
  const places = new Map(after.evaluation.indicators.map(({ id }, at) => [id, at]));
  const rowOf = (id: string): string => rowNameText(names.get(id) ?? '', places.get(id) ?? 0);
  const lines = [
    ...verdicts.map(({ cell: { row, column, text }, outcome }): PasteLine => {
      return { place: pasteText.place(rowOf(row), columnOf(column)), text, outcome };
    }),
    ...lost
      .filter(({ text }) => text.trim() !== '')
      .map(({ row, column, text }): PasteLine => {
        const words = column === null ? pasteText.beyond : columnOf(column);
        return { place: pasteText.place(pasteText.row(row + 1), words), text, outcome: 'outside' };
      }),
  ];
  return lines.toSorted((left, right) => turnOf(left) - turnOf(right));
};
