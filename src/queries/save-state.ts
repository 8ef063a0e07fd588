import { type MutationState, useMutationState } from '@tanstack/react-query';

/** What became of the last write; `at` is when it was handed over, in milliseconds. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed' }
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

/** Follows every mutation keyed `save`: a running one comes before all, else the last one decides. */
export const useSaveState = (): SaveState => {
  const states = useMutationState({
    filters: { mutationKey: ['save'] },
    select: ({ state }) => saveStateOf(state),
  });
  return states.find(({ kind }) => kind === 'saving') ?? states.at(-1) ?? { kind: 'idle' };
};
