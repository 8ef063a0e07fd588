import { type Edit, invertEdits } from './edit.ts';
import { placeKey } from './entry-sheet.ts';

/** Steps that can be taken back and taken again; a step is what one keystroke, paste or button did. */
export type EditLog = { readonly done: readonly (readonly Edit[])[]; readonly undone: readonly (readonly Edit[])[] };

export const emptyLog: EditLog = { done: [], undone: [] };

/** The log after a new step; what had been undone is gone. */
export const recordStep = (log: EditLog, step: readonly Edit[]): EditLog =>
  step.length === 0 ? log : { done: [...log.done, step], undone: [] };

const onlyCell = (step: readonly Edit[] | undefined): Extract<Edit, { kind: 'cell' }> | null => {
  const edit = step?.length === 1 ? step[0] : undefined;
  return edit?.kind === 'cell' ? edit : null;
};

/** The log after more typing in a cell that is still open: its last step grows instead of a new one. */
export const extendStep = (log: EditLog, step: readonly Edit[]): EditLog => {
  const [last, next] = [onlyCell(log.done.at(-1)), onlyCell(step)];
  if (last === null || next === null || placeKey(last.place) !== placeKey(next.place)) return recordStep(log, step);
  const grown = { ...next, from: last.from };
  return { done: [...log.done.slice(0, -1), ...(grown.from === grown.to ? [] : [[grown]])], undone: [] };
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
