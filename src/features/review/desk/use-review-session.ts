import { useEffect, useState, useSyncExternalStore } from 'react';
import { useReload } from '../../../queries/entry.ts';
import { useEvaluation } from '../../../queries/evaluations.ts';
import { useWhatBecame } from '../../../queries/removed.ts';
import { useSaveReviewed } from '../../../queries/review.ts';
import { followSaves } from '../../../queries/session/follow-saves.ts';
import { isSameWrite } from '../../../queries/session/record-sheet.ts';
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
  const whatBecame = useWhatBecame();
  const [session] = useState(() =>
    sessions.open(record.id, () =>
      createReviewSession({
        record,
        save: async (request) => onlySaved(await mutateAsync([request])),
        reload: () => reload(record.id),
        whatBecame: () => whatBecame(record.id),
        now: () => new Date().toISOString(),
      }),
    ),
  );
  const { data } = useEvaluation(record.id);
  const state = useSyncExternalStore(session.subscribe, session.getState);
  useEffect(() => {
    const leave = sessions.hold(record.id, session);
    const stop = followSaves(record.id, session.receive);
    return () => {
      stop();
      leave();
    };
  }, [record.id, session]);
  useEffect(() => {
    // Written from elsewhere on this page.
    if (data?.ok === true && !isSameWrite(data.value, session.lastWritten())) void session.receive();
  }, [session, data]);
  return { session, state };
};
