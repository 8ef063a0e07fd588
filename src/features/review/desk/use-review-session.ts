import { useEffect, useState, useSyncExternalStore } from 'react';
import { useReload } from '../../../queries/entry.ts';
import { useSaveReviewed } from '../../../queries/review.ts';
import { onlySaved } from '../../../storage/save-evaluations.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { createReviewSession, type ReviewSession, type ReviewSessionState } from './review-session.ts';

/** The session of the open sheet; it follows what the cache says of the sheet, whoever wrote it. */
export const useReviewSession = (
  record: EvaluationRecord,
): { readonly session: ReviewSession; readonly state: ReviewSessionState } => {
  const { mutateAsync } = useSaveReviewed();
  const reload = useReload();
  const [session] = useState(() =>
    createReviewSession({
      record,
      save: async (request) => onlySaved(await mutateAsync([request])),
      reload: () => reload(record.id),
      now: () => new Date().toISOString(),
    }),
  );
  const state = useSyncExternalStore(session.subscribe, session.getState);
  useEffect(() => session.receive(record), [session, record]);
  return { session, state };
};
