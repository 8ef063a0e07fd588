import { type Place, placeKey } from './entry-sheet.ts';

/** A text that its field cannot keep, as typed over what is kept there; the field is a place of a sheet, or has a name. */
export type HeldText<Field extends Place | string = Place> = {
  readonly place: Field;
  readonly text: string;
  readonly over: string;
};

const keyOf = (field: Place | string): string => (typeof field === 'string' ? field : placeKey(field));

const isAt =
  (field: Place | string) =>
  ({ place }: HeldText<Place | string>): boolean =>
    keyOf(place) === keyOf(field);

/** What stands in a field: what was typed over the kept text and cannot be kept, else that. */
export const heldText = (held: readonly HeldText<Place | string>[], field: Place | string, kept: string): string => {
  const found = held.find(isAt(field));
  return found?.over === kept ? found.text : kept;
};

const keepOnly = <Held>(held: readonly Held[], stays: (one: Held) => boolean): readonly Held[] =>
  held.every(stays) ? held : held.filter(stays);

/** The held texts without that of a field; the same list where none is held there. */
export const letGo = <Held extends HeldText<Place | string>>(
  held: readonly Held[],
  field: Place | string,
): readonly Held[] => keepOnly(held, (one) => !isAt(field)(one));

/** The held texts with one more, in place of the one before in its field. */
export const holdText = <Held extends HeldText<Place | string>>(
  held: readonly Held[],
  fresh: Held,
): readonly Held[] => [...letGo(held, fresh.place), fresh];

/** Those that still stand over what is kept in their fields; the same list where all do. */
export const stillHeld = <Held extends HeldText<Place | string>>(
  held: readonly Held[],
  keptIn: (field: Held['place']) => string | undefined,
): readonly Held[] => keepOnly(held, ({ place, over }) => (keptIn(place) ?? over) === over);
