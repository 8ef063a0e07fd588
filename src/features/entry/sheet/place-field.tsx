import { type Place, placeKey } from '../../../domain/entry/entry-sheet.ts';
import { findPlaceFlaw } from '../../../domain/entry/place-flaw.ts';
import { readPlace } from '../../../domain/entry/place-text.ts';
import { placeTyping } from '../../../queries/session/place-typing.ts';
import type { SessionState, SheetSession } from '../../../queries/session/sheet-session.ts';
import { formatPlaceFlaw } from '../../../text/place-flaw-text.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { useRefusedText } from '../../../ui/use-refused-text.ts';
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

/** A field over one place of the sheet: typed into, written and undone like a cell; a year that is none is not written. */
export const PlaceField = ({ label, place, session, state, ...look }: PlaceFieldProps) => {
  const key = placeKey(place);
  const { text, take } = useRefusedText({
    key,
    kept: readPlace(state.sheet, place),
    isRefused: (typed) => findPlaceFlaw(place, typed) === 'not-a-year',
  });
  const typing = placeTyping({ session, state }, place);
  return (
    <TextField
      {...typing}
      id={key}
      label={label}
      value={text}
      flaw={formatPlaceFlaw(place, text)}
      lock={isEditable(state.sheet, 'actualText') ? undefined : 'locked'}
      onChange={(typed) => take(typed, typing.onChange)}
      onDone={(typed) => take(typed, typing.onDone)}
      {...look}
    />
  );
};
