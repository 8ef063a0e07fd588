import { type Edit, mergeEdits } from '../../domain/entry/edit.ts';
import { placeKey } from '../../domain/entry/entry-sheet.ts';
import type { SaveNote } from '../../storage/save-evaluations.ts';

/** Edits that go into the history together. */
export type QueuedSave = Pick<SaveNote, 'action' | 'reason' | 'edits'>;

/** A save of what was typed. */
export const edited = { action: 'edited', reason: '' } as const;

/** The places that edits write into. */
export const placesOf = (edits: readonly Edit[]): readonly string[] =>
  edits.flatMap((edit) => (edit.kind === 'cell' ? [placeKey(edit.place)] : []));

/** The queue with one save more; edits of the ordinary kind travel together. */
export const addToQueue = (queue: readonly QueuedSave[], save: QueuedSave): readonly QueuedSave[] => {
  const last = queue.at(-1);
  if (last === undefined || last.action !== 'edited' || save.action !== 'edited') return [...queue, save];
  return [...queue.slice(0, -1), { ...last, edits: mergeEdits(last.edits, save.edits) }];
};

/** The queue with those of its edits alone; a save without any is none. */
export const keepEdits = (queue: readonly QueuedSave[], kept: readonly Edit[]): readonly QueuedSave[] =>
  queue
    .map((save) => ({ ...save, edits: save.edits.filter((edit) => kept.includes(edit)) }))
    .filter(({ edits }) => edits.length > 0);

/** The save to write next, and the rest. */
export const takeFirst = (queue: readonly QueuedSave[]): readonly [QueuedSave | null, readonly QueuedSave[]] => [
  queue[0] ?? null,
  queue.slice(1),
];
