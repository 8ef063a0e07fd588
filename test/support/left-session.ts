import type { WritingSession } from '../../src/queries/session/unsaved-sessions.ts';

/** A session that a page left with something unsaved, of a sheet that the disk has. */
export const createLeftSession = (): WritingSession => ({
  subscribe: () => () => undefined,
  isUnsaved: () => true,
  isStuck: () => true,
  lastWritten: () => {
    throw new Error('the disk has the sheet');
  },
  asShown: (sheet) => sheet,
});
