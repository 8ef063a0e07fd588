import type { Edit } from '../../domain/entry/edit.ts';
import { type EntrySheet, type Place, placeKey } from '../../domain/entry/entry-sheet.ts';
import { readPlace } from '../../domain/entry/place-text.ts';
import { canSettle, type Clash } from '../../domain/entry/rebase-edits.ts';
import type { SessionState } from './session-state.ts';

/** The cell that is being typed into, and the sheet with its steps as it was before the first keystroke. */
export type OpenCell = { readonly cell: string; readonly place: Place | null } & Pick<SessionState, 'sheet' | 'log'>;

/** A cell that a first keystroke opens; its place where what was typed tells it. */
export const openCell = (cell: string, typed: readonly Edit[], { sheet, log }: SessionState): OpenCell => {
  const found = typed.find((edit) => edit.kind === 'cell' && placeKey(edit.place) === cell);
  return { cell, place: found?.kind === 'cell' ? found.place : null, sheet, log };
};

/** The question about the open cell, where another tab put something else over what was typed there so far. */
export const clashOfOpen = (open: OpenCell | null, before: EntrySheet, theirs: EntrySheet): readonly Clash[] => {
  if (open === null || open.place === null) return [];
  const { place } = open;
  const [mine, other] = [readPlace(before, place), readPlace(theirs, place)];
  const clash: Clash = { kind: 'cell', place, mine, theirs: other };
  return mine !== other && canSettle(theirs, clash) ? [clash] : [];
};
