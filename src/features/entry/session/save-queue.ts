import type { Edit } from '../../../domain/entry/edit.ts';
import { placeKey } from '../../../domain/entry/entry-sheet.ts';
import type { SaveNote } from '../../../storage/save-evaluations.ts';

/** Edits that go into the history together. */
export type QueuedSave = Pick<SaveNote, 'action' | 'reason' | 'edits'>;

const keyOf = (edit: Edit | undefined): string | null => (edit?.kind === 'cell' ? placeKey(edit.place) : null);

/** More typing in the cell that was typed in last becomes one edit: old → newest. */
const joinEdits = (edits: readonly Edit[], more: readonly Edit[]): readonly Edit[] => {
  const [last, next] = [edits.at(-1), more[0]];
  if (last?.kind !== 'cell' || next?.kind !== 'cell' || keyOf(last) !== keyOf(next)) return [...edits, ...more];
  return [...edits.slice(0, -1), { ...next, from: last.from }, ...more.slice(1)];
};

/** The queue with one save more; edits of the ordinary kind travel together. */
export const addToQueue = (queue: readonly QueuedSave[], save: QueuedSave): readonly QueuedSave[] => {
  const last = queue.at(-1);
  if (last === undefined || last.action !== 'edited' || save.action !== 'edited') return [...queue, save];
  return [...queue.slice(0, -1), { ...last, edits: joinEdits(last.edits, save.edits) }];
};

/** The save to write next, and the rest. */
export const takeFirst = (queue: readonly QueuedSave[]): readonly [QueuedSave | null, readonly QueuedSave[]] => [
  queue[0] ?? null,
  queue.slice(1),
];
