import { useState } from 'react';
import { type Place, placeKey } from '../../../domain/entry/entry-sheet.ts';
import { findPlaceFlaw } from '../../../domain/entry/place-flaw.ts';
import { readPlace } from '../../../domain/entry/place-text.ts';
import { placeTyping } from '../../../queries/session/place-typing.ts';
import type { SessionState, SheetSession } from '../../../queries/session/sheet-session.ts';
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

/** A field over one place of the sheet: typed into, written and undone like a cell. */
export const PlaceField = ({ label, place, session, state, ...look }: PlaceFieldProps) => {
  /** A text that the sheet cannot hold: a year has digits or is none. */
  const [held, setHeld] = useState<string | null>(null);
  const text = held ?? readPlace(state.sheet, place);
  const typing = placeTyping({ session, state }, place);
  const take = (typed: string, write: (text: string) => void): void => {
    const isHeld = findPlaceFlaw(place, typed) === 'not-a-year';
    setHeld(isHeld ? typed : null);
    if (!isHeld) write(typed);
  };
  return (
    <TextField
      {...typing}
      id={placeKey(place)}
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
