import { type Edit, invertEdits, mergeEdits } from './edit.ts';
import { placeKey } from './entry-sheet.ts';

/** Steps that can be taken back and taken again; a step is what one keystroke, paste or button did. */
export type EditLog = { readonly done: readonly (readonly Edit[])[]; readonly undone: readonly (readonly Edit[])[] };

export const emptyLog: EditLog = { done: [], undone: [] };

/** The log after a new step; what had been undone is gone. */
export const recordStep = (log: EditLog, step: readonly Edit[]): EditLog =>
  step.length === 0 ? log : { done: [...log.done, step], undone: [] };

const placesOf = (step: readonly Edit[]): string =>
  step.map((edit) => (edit.kind === 'cell' ? placeKey(edit.place) : '')).join('\n');

/** The log after more typing in a cell that is still open: its last step grows instead of a new one. */
export const extendStep = (log: EditLog, step: readonly Edit[]): EditLog => {
  const last = log.done.at(-1);
  const [first] = step;
  if (last === undefined || first?.kind !== 'cell' || !placesOf(last).startsWith(placeKey(first.place))) {
    return recordStep(log, step);
  }
  const grown = mergeEdits(last, step);
  return { done: [...log.done.slice(0, -1), ...(grown.length === 0 ? [] : [grown])], undone: [] };
};

/** The edits to apply and the log afterwards; null when there is nothing to take back. */
export const undoStep = (log: EditLog): { readonly edits: readonly Edit[]; readonly log: EditLog } | null => {
  const step = log.done.at(-1);
  if (step === undefined) return null;
  return { edits: invertEdits(step), log: { done: log.done.slice(0, -1), undone: [...log.undone, step] } };
};

/** The edits to apply and the log afterwards; null when nothing was taken back. */
export const redoStep = (log: EditLog): { readonly edits: readonly Edit[]; readonly log: EditLog } | null => {
  const step = log.undone.at(-1);
  if (step === undefined) return null;
  return { edits: step, log: { done: [...log.done, step], undone: log.undone.slice(0, -1) } };
};
