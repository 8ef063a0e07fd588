import { type MutationState, useMutationState } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { unsavedSessions } from './session/unsaved-sessions.ts';

/** What became of the last write; `at` is when it was handed over, in milliseconds. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed' }
  /** Something typed waits for a person: the page says what. */
  | { readonly kind: 'unsaved' }
  /** Another tab wrote the same sheet first. */
  | { readonly kind: 'conflict' };

/** What an answer says was not written: all of it, or the rest of many. */
const refusalOf = (answer: unknown): unknown => {
  if (typeof answer !== 'object' || answer === null) return null;
  if ('ok' in answer && answer.ok === false && 'error' in answer) return answer.error;
  return 'failure' in answer ? answer.failure : null;
};

const isConflict = (refusal: object): boolean => 'kind' in refusal && refusal.kind === 'conflict';

type Write = Pick<MutationState, 'status' | 'data' | 'submittedAt'>;

/** What became of one write. */
export const saveStateOf = ({ status, data, submittedAt }: Write): SaveState => {
  if (status === 'pending') return { kind: 'saving' };
  if (status === 'error') return { kind: 'failed' };
  const refusal = refusalOf(data);
  if (typeof refusal === 'object' && refusal !== null) return { kind: isConflict(refusal) ? 'conflict' : 'failed' };
  return status === 'success' ? { kind: 'saved', at: submittedAt } : { kind: 'idle' };
};

/** One write, and who answers for its conflict: an open sheet puts what it has on top and writes again. */
type Told = { readonly state: SaveState; readonly by: 'open-sheet' | 'other' };

/** What to say of all writes so far: a running one comes before all, else what is stuck, else the last one decides. */
export const overallState = (writes: readonly Told[], sheets: 'stuck' | 'fine'): SaveState => {
  const running = writes.find(({ state }) => state.kind === 'saving');
  if (running !== undefined) return running.state;
  const last = writes.findLast(({ state, by }) => by === 'other' || state.kind !== 'conflict')?.state;
  if (sheets === 'stuck' && last?.kind !== 'failed') return { kind: 'unsaved' };
  return last ?? { kind: 'idle' };
};

/** Follows every mutation keyed `save`, and the sheets that are set into. */
export const useSaveState = (): SaveState => {
  const states = useMutationState({
    filters: { mutationKey: ['save'] },
    select: ({ state, options }): Told => ({
      state: saveStateOf(state),
      by: options.mutationKey?.[1] === 'entry' ? 'open-sheet' : 'other',
    }),
  });
  const isStuck = useSyncExternalStore(unsavedSessions.subscribe, unsavedSessions.isStuck);
  return overallState(states, isStuck ? 'stuck' : 'fine');
};
