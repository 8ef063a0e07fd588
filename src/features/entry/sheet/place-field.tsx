import type { Place } from '../../../domain/entry/entry-sheet.ts';
import { readPlace } from '../../../domain/entry/place-text.ts';
import { placeTyping } from '../../../queries/session/place-typing.ts';
import type { SessionState, SheetSession } from '../../../queries/session/sheet-session.ts';
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

/** A field over one place of the sheet: typed into, written and undone like a cell. */
export const PlaceField = ({ label, place, session, state, ...look }: PlaceFieldProps) => (
  <TextField
    label={label}
    value={readPlace(state.sheet, place)}
    lock={isEditable(state.sheet, 'actualText') ? undefined : 'locked'}
    {...placeTyping({ session, state }, place)}
    {...look}
  />
);
