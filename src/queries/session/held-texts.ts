import { type EntrySheet, type Place, placeKey } from '../../domain/entry/entry-sheet.ts';
import { canKeep, type HeldText } from '../../domain/entry/place-flaw.ts';
import { readPlace } from '../../domain/entry/place-text.ts';

type Typed = { readonly sheet: EntrySheet; readonly held: readonly HeldText[] };

const isAt =
  (place: Place) =>
  (held: HeldText): boolean =>
    placeKey(held.place) === placeKey(place);

/** What stands in a field: what was typed there and cannot be kept, else what the sheet keeps. */
export const heldText = ({ sheet, held }: Typed, place: Place): string =>
  held.find(isAt(place))?.text ?? readPlace(sheet, place);

/**
 * The held texts after a text was typed into a place: held where it cannot be kept, in place of the one before; the same
 * list where none is held there, before or after.
 */
export const holdText = ({ sheet, held }: Typed, place: Place, text: string): readonly HeldText[] => {
  const others = held.some(isAt(place)) ? held.filter((other) => !isAt(place)(other)) : held;
  return canKeep(place, text) ? others : [...others, { place, text, over: readPlace(sheet, place) }];
};

/** Those that still stand over what was kept when they were typed; the same list where all do. */
export const stillHeld = ({ sheet, held }: Typed): readonly HeldText[] => {
  const standing = held.filter(({ place, over }) => readPlace(sheet, place) === over);
  return standing.length === held.length ? held : standing;
};
