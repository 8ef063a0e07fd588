import type { Correction } from '../../import/draft/corrections.ts';
import type { FileImport } from '../../import/draft/draft.ts';
import type { ImportOutcome } from '../../worker/import-slot.ts';
import { doubtItems, isNote } from './doubt-items.ts';

/** What a file gave, and what was done to it since. */
export type ReadEntry = {
  readonly kind: 'read';
  /** As the file was read first; corrections are applied to this. */
  readonly original: FileImport;
  readonly read: FileImport;
  readonly corrections: readonly Correction[];
  readonly isRereading: boolean;
  /** Keys of doubts that somebody looked at, by draft. */
  readonly settled: ReadonlySet<string>;
  /** Ids of the evaluations written, by draft. */
  readonly saved: ReadonlyMap<number, string>;
};

export type EntryState =
  | { readonly kind: 'waiting' }
  | ReadEntry
  | { readonly kind: 'unread'; readonly outcome: Exclude<ImportOutcome, { kind: 'read' }> };

/** A file or paste in the list. */
export type Entry = { readonly id: string; readonly name: string; readonly state: EntryState };

export type EntryStatus = 'waiting' | 'reading' | 'clean' | 'look' | 'failed' | 'saved';

export const settledKey = (draft: number, key: string): string => `${draft} ${key}`;

/** True while nobody has looked at a doubt of this draft. */
export const hasOpenDoubts = ({ read, settled }: ReadEntry, draft: number): boolean => {
  const sheet = read.drafts[draft];
  return (
    sheet !== undefined && doubtItems(sheet).some((item) => !isNote(item) && !settled.has(settledKey(draft, item.key)))
  );
};

const counted = new WeakMap<ReadEntry, number>();

/** How many doubts of a read file nobody has looked at yet. */
export const openDoubts = (state: ReadEntry): number => {
  const known = counted.get(state);
  if (known !== undefined) return known;
  const { read, settled } = state;
  let count = 0;
  read.drafts.forEach((draft, index) => {
    for (const item of doubtItems(draft)) if (!isNote(item) && !settled.has(settledKey(index, item.key))) count += 1;
  });
  counted.set(state, count);
  return count;
};

/** Drafts that can be written: blank forms and those already written are none. */
export const acceptableDrafts = ({ read, saved }: ReadEntry): readonly number[] =>
  read.drafts.flatMap(({ evaluation }, index) => (evaluation.kind === 'blank' || saved.has(index) ? [] : [index]));

export const statusOf = ({ state }: Entry): EntryStatus => {
  if (state.kind === 'waiting') return 'waiting';
  if (state.kind === 'unread') return 'failed';
  if (state.isRereading) return 'reading';
  if (state.read.failure !== null || state.read.drafts.length === 0) return 'failed';
  if (state.saved.size > 0 && acceptableDrafts(state).length === 0) return 'saved';
  return openDoubts(state) > 0 ? 'look' : 'clean';
};
