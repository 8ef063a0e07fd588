import type { Edit } from '../../domain/entry/edit.ts';
import { type EntrySheet, placeKey } from '../../domain/entry/entry-sheet.ts';
import type { Indicator } from '../../domain/indicator/indicator.ts';

export type CellEdit = Extract<Edit, { kind: 'cell' }>;

/** The rows of a sheet that are not in what came after it. */
export const rowsLost = (before: EntrySheet, after: EntrySheet): readonly Indicator[] => {
  const left = new Set(after.evaluation.indicators.map(({ id }) => id));
  return before.evaluation.indicators.filter(({ id }) => !left.has(id));
};

/** Edits without those of the place that one writes into. */
export const withoutPlace = (edits: readonly Edit[], { place }: CellEdit): readonly Edit[] =>
  edits.filter((edit) => edit.kind !== 'cell' || placeKey(edit.place) !== placeKey(place));
