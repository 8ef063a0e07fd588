import { useEffect, useState, useSyncExternalStore } from 'react';
import { useReload } from '../../../queries/entry.ts';
import { useSaveReviewed } from '../../../queries/review.ts';
import { unsavedSessions } from '../../../queries/session/unsaved-sessions.ts';
import { onlySaved } from '../../../storage/save-evaluations.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { createReviewSession, type ReviewSession, type ReviewSessionState } from './review-session.ts';

const sessions = unsavedSessions.ofKind<ReviewSession>();

/**
 * The session of the open sheet; it follows what the cache says of the sheet, whoever wrote it. What the disk refused is
 * there again when the sheet is.
 */
export const useReviewSession = (
  record: EvaluationRecord,
): { readonly session: ReviewSession; readonly state: ReviewSessionState } => {
  const { mutateAsync } = useSaveReviewed();
  const reload = useReload();
  const [session] = useState(() =>
    sessions.open(record.id, () =>
      createReviewSession({
        record,
        save: async (request) => onlySaved(await mutateAsync([request])),
        reload: () => reload(record.id),
        now: () => new Date().toISOString(),
      }),
    ),
  );
  const state = useSyncExternalStore(session.subscribe, session.getState);
  useEffect(() => sessions.hold(record.id, session), [record.id, session]);
  useEffect(() => session.receive(record), [session, record]);
  return { session, state };
};
