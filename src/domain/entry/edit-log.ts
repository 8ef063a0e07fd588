import { type Edit, mergeEdits } from './edit.ts';
import { type Place, placeKey } from './entry-sheet.ts';

/**
 * Steps that can be taken back and taken again; a step is what one keystroke, paste or button did: edits of a sheet, or
 * changes of its review.
 */
export type EditLog<Change = Edit> = {
  readonly done: readonly (readonly Change[])[];
  readonly undone: readonly (readonly Change[])[];
};

export const emptyLog: EditLog<never> = { done: [], undone: [] };

/** The log after a new step; what had been undone is gone. */
export const recordStep = <Change>(log: EditLog<Change>, step: readonly Change[]): EditLog<Change> =>
  step.length === 0 ? log : { done: [...log.done, step], undone: [] };

const writesInto = (step: readonly Edit[], place: Place): boolean =>
  step.some((edit) => edit.kind === 'cell' && placeKey(edit.place) === placeKey(place));

/** The log after more typing in a cell that is still open: its last step grows instead of a new one. */
export const extendStep = (log: EditLog, step: readonly Edit[]): EditLog => {
  const last = log.done.at(-1);
  const [first] = step;
  if (last === undefined || first?.kind !== 'cell' || !writesInto(last, first.place)) {
    return recordStep(log, step);
  }
  const grown = mergeEdits(last, step);
  return { done: [...log.done.slice(0, -1), ...(grown.length === 0 ? [] : [grown])], undone: [] };
};

/** What to apply, and the log afterwards. */
type Walked<Change> = { readonly edits: readonly Change[]; readonly log: EditLog<Change> };

/** The last step turned round by `invert`; null when there is nothing to take back. */
export const undoStep = <Change>(
  log: EditLog<Change>,
  invert: (step: readonly Change[]) => readonly Change[],
): Walked<Change> | null => {
  const step = log.done.at(-1);
  if (step === undefined) return null;
  return { edits: invert(step), log: { done: log.done.slice(0, -1), undone: [...log.undone, step] } };
};

/** The step that was taken back last; null when nothing was taken back. */
export const redoStep = <Change>(log: EditLog<Change>): Walked<Change> | null => {
  const step = log.undone.at(-1);
  if (step === undefined) return null;
  return { edits: step, log: { done: [...log.done, step], undone: log.undone.slice(0, -1) } };
};
