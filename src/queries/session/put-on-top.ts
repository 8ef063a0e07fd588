import type { Edit } from '../../domain/entry/edit.ts';
import { emptyLog } from '../../domain/entry/edit-log.ts';
import type { EntrySheet } from '../../domain/entry/entry-sheet.ts';
import { isSumPlace, type SumSetting } from '../../domain/entry/follow-sums.ts';
import { readPlace } from '../../domain/entry/place-text.ts';
import { canSettle, type Clash, joinClashes, mineOnTop } from '../../domain/entry/rebase-edits.ts';
import { rebaseSums } from '../../domain/entry/rebase-sums.ts';
import { isOpenToUnit } from '../../domain/entry/submission.ts';

type Asked = {
  readonly clashes: readonly Clash[];
  readonly unwritten: readonly Edit[];
  readonly sums: SumSetting;
};

/** What is let go of with a sheet that takes no more. */
type LetGo = { readonly log: typeof emptyLog; readonly held: readonly never[]; readonly trouble: null };

/** Whether edits take a sheet back that is no longer the unit's to change, from the state it is in. */
const reopens = (edits: readonly Edit[], { evaluation: { state } }: EntrySheet): boolean =>
  edits.some(
    (edit) =>
      edit.kind === 'cell' && edit.place.kind === 'sheet' && edit.place.field === 'state' && edit.from === state,
  );

/** Whether edits may go on top of a sheet: nothing does of one that was submitted elsewhere meanwhile. */
export const takesEdits = (theirs: EntrySheet, mine: readonly Edit[]): boolean =>
  isOpenToUnit(theirs.evaluation.state) || reopens(mine, theirs);

/** What a person meant that does not stand there already; sums only follow. */
const isMissing = (theirs: EntrySheet, edit: Edit): boolean =>
  edit.kind !== 'cell' || (!isSumPlace(theirs, edit.place) && readPlace(theirs, edit.place) !== edit.to);

/** Edits that a sheet does not take are kept aside, with what was still to be asked about, and no step leads back. */
export const setAside = (
  theirs: EntrySheet,
  mine: readonly Edit[],
  { clashes, unwritten }: Omit<Asked, 'sums'>,
): Omit<Asked, 'sums'> & LetGo => {
  const meant = [...mine, ...clashes.flatMap((clash) => mineOnTop(theirs, clash) ?? [])];
  return {
    clashes: [],
    unwritten: [...unwritten, ...meant.filter((edit) => isMissing(theirs, edit))],
    log: emptyLog,
    held: [],
    trouble: null,
  };
};

/** What was meant for a place whose row is gone. */
const lostOf = (theirs: EntrySheet, clashes: readonly Clash[]): readonly Edit[] =>
  clashes.flatMap((clash): readonly Edit[] =>
    clash.kind === 'row' || canSettle(theirs, clash)
      ? []
      : [{ kind: 'cell', place: clash.place, from: clash.theirs, to: clash.mine }],
  );

/**
 * Edits of this window on top of what another may have written meanwhile: what both changed is asked about, and what was
 * meant for a row that is gone is kept aside.
 */
export const putOnTop = (
  theirs: EntrySheet,
  mine: readonly Edit[],
  { clashes, unwritten, sums }: Asked,
): ReturnType<typeof rebaseSums> & Pick<Asked, 'unwritten'> & Partial<LetGo> => {
  if (!takesEdits(theirs, mine))
    return { sheet: theirs, edits: [], followed: [], ...setAside(theirs, mine, { clashes, unwritten }) };
  const rebased = rebaseSums(theirs, mine, sums);
  const asked = joinClashes(clashes, rebased.clashes);
  return {
    ...rebased,
    clashes: asked.filter((clash) => canSettle(theirs, clash)),
    unwritten: [...unwritten, ...lostOf(theirs, asked)],
  };
};
