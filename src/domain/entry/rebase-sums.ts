import { applyEdits, type Edit } from './edit.ts';
import type { EntrySheet } from './entry-sheet.ts';
import { followSums, isSumPlace, type SumSetting } from './follow-sums.ts';
import { type Rebased, rebaseEdits } from './rebase-edits.ts';

/** Without the sums right after a row that goes, while a person is still asked about that row: they followed from it. */
const withoutFollowing = (theirs: EntrySheet, mine: readonly Edit[], asked: ReadonlySet<string>): readonly Edit[] => {
  const left: Edit[] = [];
  let isFollowing = false;
  for (const edit of mine) {
    if (edit.kind === 'row-removed') isFollowing ||= asked.has(edit.indicator.id);
    else isFollowing &&= edit.kind === 'cell' && isSumPlace(theirs, edit.place);
    if (edit.kind === 'row-removed' || !isFollowing) left.push(edit);
  }
  return left;
};

const withoutSums = (theirs: EntrySheet, mine: readonly Edit[]): Rebased => {
  const rebased = rebaseEdits(theirs, mine);
  const asked = new Set(rebased.clashes.flatMap((clash) => (clash.kind === 'row' ? [clash.id] : [])));
  return asked.size === 0 ? rebased : rebaseEdits(theirs, withoutFollowing(theirs, mine, asked));
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
