import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SumSetting } from '../../domain/entry/follow-sums.ts';
import { useReload, useSaveEntry } from '../entry.ts';
import { useWhatBecame } from '../removed.ts';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';
import { ruleSetOf } from '../../storage/summary.ts';
import { withSheetLock } from '../../storage/sheet-lock.ts';
import { followSaves } from './follow-saves.ts';
import type { SessionState } from './session-state.ts';
import { createSheetSession, type SheetSession } from './sheet-session.ts';
import { unsavedSessions } from './unsaved-sessions.ts';

const pause = 400;

const later = (work: () => void): (() => void) => {
  const timer = setTimeout(work, pause);
  return () => clearTimeout(timer);
};

const sessions = unsavedSessions.ofKind<SheetSession>();

/**
 * The session of the sheet on this page, kept until the page is left; what is typed then is still written, and what the
 * disk refuses is there again when the sheet is; `gradeText` words a grade.
 */
export const useSheetSession = (
  record: EvaluationRecord,
  gradeText: SumSetting['gradeText'],
): { readonly session: SheetSession; readonly state: SessionState } => {
  const save = useSaveEntry();
  const reload = useReload();
  const whatBecame = useWhatBecame();
  const [session] = useState(() =>
    sessions.open(record.id, () =>
      createSheetSession({
        record,
        save,
        sums: { ruleSetOf, gradeText },
        reload: () => reload(record.id),
        whatBecame: () => whatBecame(record.id),
        withLock: (work) => withSheetLock(record.id, work),
        later,
      }),
    ),
  );
  const state = useSyncExternalStore(session.subscribe, session.getState);

  useEffect(() => {
    const leave = sessions.hold(record.id, session);
    const stop = followSaves(record.id, session.receive);
    return () => {
      stop();
      session.flush();
      leave();
    };
  }, [record.id, session]);
  return { session, state };
};
