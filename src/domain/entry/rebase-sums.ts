import { applyEdits, type Edit } from './edit.ts';
import type { EntrySheet } from './entry-sheet.ts';
import { followSums, isSumPlace, type SumSetting } from './follow-sums.ts';
import { type Rebased, rebaseEdits } from './rebase-edits.ts';

const isSum = (sheet: EntrySheet, edit: Edit): boolean => edit.kind === 'cell' && isSumPlace(sheet, edit.place);

/** Without the sums that followed a row that went, while a person is still asked whether it goes. */
const withoutSums = (theirs: EntrySheet, mine: readonly Edit[]): Rebased => {
  const rebased = rebaseEdits(theirs, mine);
  if (!rebased.clashes.some(({ kind }) => kind === 'row')) return rebased;
  return rebaseEdits(
    theirs,
    mine.filter((edit) => !isSum(theirs, edit)),
  );
};

/**
 * Edits put on top of a newer sheet, with the sums that follow from them there. A total that both changed is nobody's
 * word: it follows anew from the scores of both, and nobody is asked.
 */
export const rebaseSums = (
  theirs: EntrySheet,
  mine: readonly Edit[],
  sums: SumSetting,
): Rebased & { readonly followed: readonly Edit[] } => {
  const { sheet, edits, clashes } = withoutSums(theirs, mine);
  const followed = followSums(theirs, edits, sums);
  return {
    sheet: applyEdits(sheet, followed),
    edits,
    followed,
    clashes: clashes.filter((clash) => clash.kind === 'row' || !isSumPlace(sheet, clash.place)),
  };
};
