import { announceReplaced, type SavedElsewhere } from '../storage/tab-channel.ts';
import { unsavedSessions } from './session/unsaved-sessions.ts';

/** Sheets were put in place of what pages show, or taken out: what was left unsaved of them goes, and the pages are told. */
export const tellReplaced = (sheets: readonly SavedElsewhere[]): void => {
  unsavedSessions.forget(sheets.map(({ id }) => id));
  announceReplaced(sheets);
};
