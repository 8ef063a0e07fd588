import { type Edit, editOf } from '../../domain/entry/edit.ts';
import { type EntrySheet, type Place, placeKey } from '../../domain/entry/entry-sheet.ts';
import { saveMark } from './save-mark.ts';
import type { SessionState } from './session-state.ts';
import type { SheetSession } from './sheet-session.ts';

/** The edits that a text means; on the sheet with all that was typed so far. */
type Put = (sheet: EntrySheet, text: string) => readonly Edit[];

/**
 * What a field over one place needs: each keystroke counts at once, leaving the field ends the step. What the place cannot
 * keep is held as typed.
 */
export const placeTyping = (
  { session, state }: { readonly session: SheetSession; readonly state: SessionState },
  place: Place,
  put: Put = (sheet, text) => [editOf(sheet, place, text)].filter((edit) => edit !== null),
) => {
  const key = placeKey(place);
  const editsOf = (text: string): readonly Edit[] => put(session.getState().sheet, text);
  return {
    save: saveMark(state, key),
    onChange: (text: string): void => {
      if (session.hold(place, text) === 'kept') session.draft(key, editsOf(text));
    },
    onDone: (text: string): void => {
      if (session.hold(place, text) === 'kept') session.edit(editsOf(text), key);
    },
  };
};
