import { type Edit, mergeEdits } from './edit.ts';
import { isFact, type Saved } from './revert.ts';

/** What a unit changed since its sheet was last given back, each cell old → new; nothing when it never was. */
export const changesSinceReturn = (history: readonly Saved[]): readonly Edit[] => {
  const at = history.findLastIndex(({ action }) => action === 'returned');
  if (at < 0) return [];
  return history
    .slice(at + 1)
    .reduce<readonly Edit[]>((edits, saved) => mergeEdits(edits, saved.edits), [])
    .filter(isFact);
};

/** The row that an edit concerns; null for the head, the funds and the lists below. */
export const rowOfEdit = (edit: Edit): string | null => {
  if (edit.kind === 'cell') return 'id' in edit.place ? edit.place.id : null;
  if (edit.kind === 'evidence') return edit.id;
  if ('change' in edit) return edit.change.indicatorId;
  return 'indicator' in edit ? edit.indicator.id : null;
};

/** Edits that stand with none of these rows: of the head, the funds, the lists below, and of rows that are gone. */
export const editsBeside = (edits: readonly Edit[], rows: readonly string[]): readonly Edit[] =>
  edits.filter((edit) => {
    const row = rowOfEdit(edit);
    return row === null || !rows.includes(row);
  });
