import { useRef, useState } from 'react';
import { appendLog, type LogAction } from '../../../domain/exchange/change-log.ts';
import { putMark, type Review, type ReviewMark } from '../../../domain/review/review.ts';
import { type ReviewAction, stateAfter } from '../../../domain/review/transition.ts';
import { useSaveReviewed } from '../../../queries/review.ts';
import type { SaveRequest } from '../../../storage/save-evaluations.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';

/** The review of the open sheet as it is being written, and what can be done with it. */
export type ReviewDraft = {
  readonly review: Review;
  readonly save: 'fine' | 'failed';
  /** `told` goes into the history of the sheet. */
  readonly setMarks: (marks: readonly (readonly [string, ReviewMark])[], told: string) => void;
  readonly setOpinion: (text: string, told: string) => void;
  readonly act: (action: ReviewAction, reason: string) => void;
};

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

/** Writes every mark at once, one save after the other; what was typed stays on the screen whatever happens. */
export const useReviewDraft = (record: EvaluationRecord, by: string): ReviewDraft => {
  const { mutateAsync } = useSaveReviewed();
  const [review, setReview] = useState(record.review);
  const [failed, setFailed] = useState(false);
  const latest = useRef(record);
  const chain = useRef(Promise.resolve());
  const write = (toRequest: (current: EvaluationRecord) => SaveRequest | null): void => {
    const before = chain.current;
    const run = async (): Promise<void> => {
      await before;
      const request = toRequest(latest.current);
      if (request === null) return;
      const saved = await mutateAsync([request]);
      const [written] = saved.ok ? saved.value : [];
      if (written !== undefined) latest.current = written;
      setFailed(!saved.ok);
    };
    chain.current = run();
  };
  const put = (next: Review, told: string): void => {
    setReview(next);
    write(({ evaluation, ruleSetId, revision }) => ({
      evaluation,
      ruleSetId,
      review: next,
      basedOn: revision,
      note: { by, action: 'edited', reason: told, edits: [] },
    }));
  };
  return {
    review,
    save: failed ? 'failed' : 'fine',
    setMarks: (marks, told) =>
      put(
        marks.reduce((current, [key, mark]) => putMark(current, key, mark), review),
        told,
      ),
    setOpinion: (opinion, told) => put({ ...review, opinion }, told),
    act: (action, reason) => write((current) => actOn(current, { action, reason, by, at: new Date().toISOString() })),
  };
};
