import { editOf } from '../../../domain/entry/edit.ts';
import { type Place, placeKey } from '../../../domain/entry/entry-sheet.ts';
import { readPlace } from '../../../domain/entry/place-text.ts';
import { TextField } from '../../../ui/text-field.tsx';
import type { EntrySession, SessionState } from '../session/entry-session.ts';
import { isEditable } from './year-columns.ts';

type PlaceFieldProps = {
  readonly label: string;
  readonly place: Place;
  readonly session: EntrySession;
  readonly state: SessionState;
  readonly width?: string;
  readonly align?: 'start' | 'end';
  readonly lines?: number;
};

/** A field over one place of the sheet: typed into, written and undone like a cell. */
export const PlaceField = ({ label, place, session, state, ...look }: PlaceFieldProps) => {
  const key = placeKey(place);
  const put = (text: string) => {
    const edit = editOf(session.getState().sheet, place, text);
    return edit === null ? [] : [edit];
  };
  const pending = state.trouble === null ? 'unsaved' : 'failed';
  return (
    <TextField
      label={label}
      value={readPlace(state.sheet, place)}
      lock={isEditable(state.sheet, 'actualText') ? undefined : 'locked'}
      save={state.unsaved.has(key) ? pending : state.saved.has(key) ? 'saved' : undefined}
      onChange={(text) => session.draft(key, put(text))}
      onDone={(text) => session.edit(put(text), key)}
      {...look}
    />
  );
};
