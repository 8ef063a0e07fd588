import { type HeldText, holdText, letGo } from '../../domain/entry/held-texts.ts';
import { canKeep } from '../../domain/entry/place-flaw.ts';
import type { Place } from '../../domain/entry/entry-sheet.ts';
import { readPlace } from '../../domain/entry/place-text.ts';
import type { SessionState } from './session-state.ts';

/** The held texts after a text was typed into a place: held where it cannot be kept, in place of the one before. */
export const typeHeld = (
  { sheet, held }: Pick<SessionState, 'sheet' | 'held'>,
  place: Place,
  text: string,
): readonly HeldText[] =>
  canKeep(place, text) ? letGo(held, place) : holdText(held, { place, text, over: readPlace(sheet, place) });
