import { type Edit, invertEdits } from './edit.ts';
import { rebaseEdits } from './rebase-edits.ts';
import type { EntrySheet } from './entry-sheet.ts';

/** What a save changed, as the history keeps it. */
export type Saved = { readonly revision: number; readonly action: string; readonly edits: readonly Edit[] };

/** True for what a sheet says; a submission is no such fact: its state, its lock and recorded target changes. */
export const isFact = (edit: Edit): boolean => {
  if (edit.kind === 'target-change-recorded' || edit.kind === 'target-change-struck') return false;
  return edit.kind !== 'cell' || edit.place.kind !== 'sheet' || !['state', 'weights'].includes(edit.place.field);
};

/** The revisions one can go back to, newest first: none before the sheet was last written whole. */
export const revertibleRevisions = (history: readonly Saved[]): readonly number[] => {
  const whole = history.findLastIndex(({ action }) => action === 'replaced');
  const known = history.slice(whole + 1);
  const first = known[0];
  if (first === undefined) return [];
  return [first.revision - 1, ...known.map(({ revision }) => revision)].slice(0, -1).toReversed();
};

/** The edits that bring a sheet back to how it was after a revision; they are a new step, nothing of the history goes. */
export const revertEdits = (sheet: EntrySheet, history: readonly Saved[], revision: number): readonly Edit[] => {
  const later = history.filter((saved) => saved.revision > revision).toReversed();
  const edits = later.flatMap(({ edits: saved }) => invertEdits(saved)).filter(isFact);
  return rebaseEdits(sheet, edits).edits;
};
