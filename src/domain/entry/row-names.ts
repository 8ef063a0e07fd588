import type { Edit } from './edit.ts';

/** A row's id and a name it bore, where an edit tells one. */
const namesIn = (edit: Edit): readonly (readonly [string, string])[] => {
  if ('indicator' in edit) return edit.indicator.name === '' ? [] : [[edit.indicator.id, edit.indicator.name]];
  if (edit.kind !== 'cell' || edit.place.kind !== 'indicator' || edit.place.field !== 'name') return [];
  return [[edit.place.id, edit.to || edit.from]];
};

/** The last name of every row that edits tell one of, by id: of rows that are gone too. */
export const lastNames = (edits: readonly Edit[]): ReadonlyMap<string, string> => new Map(edits.flatMap(namesIn));
