import { appendLog, type LogAction } from '../../../domain/exchange/change-log.ts';
import { type ReviewAction, stateAfter } from '../../../domain/review/transition.ts';
import type { SaveRequest } from '../../../storage/save-evaluations.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';

const logActions = {
  accept: 'accepted',
  return: 'returned',
  approve: 'approved',
  reopen: 'reopened',
  archive: 'archived',
} as const satisfies Record<ReviewAction, LogAction>;

/** The record after an action of the bureau: its new state, and one more step in its log; null where not allowed. */
export const actOn = (
  record: EvaluationRecord,
  {
    action,
    reason,
    by,
    at,
  }: { readonly action: ReviewAction; readonly reason: string; readonly by: string; readonly at: string },
): SaveRequest | null => {
  const state = stateAfter(action, record.evaluation.state);
  if (state === null) return null;
  const evaluation = { ...record.evaluation, state };
  const log = appendLog(
    record.log,
    { at, by, action: logActions[action], reason },
    { evaluation, review: record.review },
  );
  const edit = {
    kind: 'cell',
    place: { kind: 'sheet', field: 'state' },
    from: record.evaluation.state,
    to: state,
  } as const;
  const note = { by, action: action === 'return' ? 'returned' : 'edited', reason, edits: [edit] } as const;
  return { evaluation, ruleSetId: record.ruleSetId, review: record.review, log, basedOn: record.revision, note };
};
