import type { EvaluationState } from '../evaluation/evaluation.ts';

/** What a bureau does with a filed sheet: 收件登记 · 退回 · 通过 · 归档 · 撤销通过. */
export type ReviewAction = 'accept' | 'return' | 'approve' | 'archive' | 'reopen';

const moves: Readonly<
  Record<ReviewAction, { readonly from: readonly EvaluationState[]; readonly to: EvaluationState }>
> = {
  accept: { from: ['draft', 'returned'], to: 'submitted' },
  return: { from: ['submitted', 'reviewed'], to: 'returned' },
  approve: { from: ['submitted'], to: 'reviewed' },
  archive: { from: ['reviewed'], to: 'archived' },
  reopen: { from: ['reviewed', 'archived'], to: 'submitted' },
};

/** The state after an action, or null where the action is not allowed. */
export const stateAfter = (action: ReviewAction, state: EvaluationState): EvaluationState | null =>
  moves[action].from.includes(state) ? moves[action].to : null;

/**
 * The actions that a sheet in this state allows, in the order they are offered: 退回 asks before anything is done, so it
 * comes to stand where 通过 was pressed.
 */
export const allowedActions = (state: EvaluationState): readonly ReviewAction[] =>
  (['archive', 'accept', 'reopen', 'return', 'approve'] as const).filter(
    (action) => stateAfter(action, state) !== null,
  );
