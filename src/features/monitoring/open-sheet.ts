import type { SessionState } from '../../queries/session/session-state.ts';
import type { SheetSession } from '../../queries/session/sheet-session.ts';

/** The sheet on the page: what is typed so far, where typing goes, and whether one may. */
export type OpenSheet = {
  readonly session: SheetSession;
  readonly state: SessionState;
  readonly lock: 'locked' | undefined;
};
