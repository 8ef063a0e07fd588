import { useMutationState } from '@tanstack/react-query';

/** What became of the last write; `at` is when it was handed over, in milliseconds. */
export type SaveState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed' };

const isRefusal = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

/** Follows every mutation keyed `save`: a running one comes before all, else the last one decides. */
export const useSaveState = (): SaveState => {
  const states = useMutationState({
    filters: { mutationKey: ['save'] },
    select: ({ state }): SaveState => {
      if (state.status === 'pending') return { kind: 'saving' };
      if (state.status === 'error' || isRefusal(state.data)) return { kind: 'failed' };
      return state.status === 'success' ? { kind: 'saved', at: state.submittedAt } : { kind: 'idle' };
    },
  });
  return states.find(({ kind }) => kind === 'saving') ?? states.at(-1) ?? { kind: 'idle' };
};
