import { type Place, placeKey } from '../../../domain/entry/entry-sheet.ts';
import { heldText } from '../../../domain/entry/held-texts.ts';
import { readPlace } from '../../../domain/entry/place-text.ts';
import { placeTyping } from '../../../queries/session/place-typing.ts';
import type { SessionState } from '../../../queries/session/session-state.ts';
import type { SheetSession } from '../../../queries/session/sheet-session.ts';
import { formatPlaceFlaw } from '../../../text/place-flaw-text.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { isEditable } from './year-columns.ts';

type PlaceFieldProps = {
  readonly label: string;
  readonly place: Place;
  readonly session: SheetSession;
  readonly state: SessionState;
  readonly width?: string;
  readonly align?: 'start' | 'end';
  readonly lines?: number;
};

/** A field over one place of the sheet: typed into, written and undone like a cell; a year that is none stays as typed. */
export const PlaceField = ({ label, place, session, state, ...look }: PlaceFieldProps) => {
  const key = placeKey(place);
  const text = heldText(state.held, place, readPlace(state.sheet, place));
  return (
    <TextField
      id={key}
      label={label}
      value={text}
      flaw={formatPlaceFlaw(place, text)}
      lock={isEditable(state.sheet, 'actualText') ? undefined : 'locked'}
      {...placeTyping({ session, state }, place)}
      {...look}
    />
  );
};
