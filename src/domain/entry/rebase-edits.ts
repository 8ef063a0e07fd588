import { lastOfEach } from '../group-by.ts';
import { applyEdit, type Edit, editOf, type RowEdit } from './edit.ts';
import { type EntrySheet, type Place, placeKey } from './entry-sheet.ts';
import { fitsFormRow } from './form-rows.ts';
import { type Evidence, measureOf, periodValueOf } from './ledger.ts';
import { readPlace } from './place-text.ts';
import { isSameRow, removeRowEdit } from './row-edits.ts';

/** One cell that was changed here and elsewhere, differently. */
type CellClash = { readonly kind: 'cell'; readonly place: Place; readonly mine: string; readonly theirs: string };

/** A row that goes here, and was written into elsewhere. */
type RowClash = { readonly kind: 'row'; readonly id: string };

/** What was changed here and elsewhere, so that a person has to choose. */
export type Clash = CellClash | RowClash;

/** Which cell or row a clash is about. */
export const clashKey = (clash: Clash): string => (clash.kind === 'row' ? `row/${clash.id}` : placeKey(clash.place));

const rowOf = (clash: CellClash): string | null => ('id' in clash.place ? clash.place.id : null);

/** What is to be asked, each cell and row once: as it stands now. Of a row that is asked about, no cell is. */
export const joinClashes = (asked: readonly Clash[], fresh: readonly Clash[]): readonly Clash[] => {
  const once = lastOfEach([...asked, ...fresh], clashKey);
  const rows = new Set(once.flatMap((clash) => (clash.kind === 'row' ? [clash.id] : [])));
  return once.filter((clash) => clash.kind === 'row' || !rows.has(rowOf(clash) ?? ''));
};

/** The edit that settles a clash as it was meant here; null where that stands there already. */
export const mineOnTop = (sheet: EntrySheet, clash: Clash): Edit | null =>
  clash.kind === 'row' ? removeRowEdit(sheet, clash.id) : editOf(sheet, clash.place, clash.mine);

/** The edit that settles a clash as it was meant elsewhere; null unless what was meant here stands there. */
const theirsOnTop = (sheet: EntrySheet, clash: Clash): Edit | null =>
  clash.kind === 'cell' && readPlace(sheet, clash.place) === clash.mine
    ? editOf(sheet, clash.place, clash.theirs)
    : null;

/** The edits that settle a clash: mine on top, or theirs put back. */
export const settlingEdits = (sheet: EntrySheet, clash: Clash, winner: 'mine' | 'theirs'): readonly Edit[] =>
  [(winner === 'mine' ? mineOnTop : theirsOnTop)(sheet, clash)].filter((edit) => edit !== null);

/** Clashes after another wrote, of one sheet the other: with what stands there now; none where that is what is meant. */
export const theirsNow = (clashes: readonly Clash[], before: EntrySheet, after: EntrySheet): readonly Clash[] =>
  clashes.flatMap((clash) => {
    if (clash.kind === 'row' || !hasPlace(after, clash.place)) return [clash];
    const theirs = readPlace(after, clash.place);
    if (theirs === readPlace(before, clash.place)) return [clash];
    return theirs === clash.mine ? [] : [{ ...clash, theirs }];
  });

/** Clashes after a person typed on here, with what is meant now. */
export const meantNow = (clashes: readonly Clash[], typed: readonly Edit[]): readonly Clash[] =>
  clashes.map((clash) => {
    if (clash.kind === 'row') return clash;
    const last = typed.findLast((edit) => edit.kind === 'cell' && placeKey(edit.place) === clashKey(clash));
    return last?.kind === 'cell' && last.to !== clash.theirs ? { ...clash, mine: last.to } : clash;
  });

export type Rebased = {
  /** Their sheet with those of my edits that touch nothing of theirs. */
  readonly sheet: EntrySheet;
  /** My edits as they stand on their sheet. */
  readonly edits: readonly Edit[];
  readonly clashes: readonly Clash[];
};

type EvidenceEdit = Extract<Edit, { kind: 'evidence' }>;

type Fit = { readonly kind: 'fits' | 'void' } | { readonly kind: 'clash'; readonly clash: Clash };

const hasRow = (sheet: EntrySheet, id: string): boolean => sheet.evaluation.indicators.some((row) => row.id === id);

/** Whether a place is still there: its row may have gone. */
export const hasPlace = (sheet: EntrySheet, place: Place): boolean => {
  if ('id' in place) return hasRow(sheet, place.id);
  if (place.kind === 'problem') return place.row < sheet.evaluation.problems.length;
  return place.kind !== 'task' || place.row < sheet.evaluation.tasks.length;
};

/** Whether a clash can still be settled either way. */
export const canSettle = (sheet: EntrySheet, clash: Clash): boolean =>
  clash.kind === 'row' ? hasRow(sheet, clash.id) : hasPlace(sheet, clash.place);

const fitCell = (sheet: EntrySheet, { place, from, to }: Extract<Edit, { kind: 'cell' }>): Fit => {
  const theirs = readPlace(sheet, place);
  if (theirs === to) return { kind: 'void' };
  if (theirs === from && hasPlace(sheet, place)) return { kind: 'fits' };
  return { kind: 'clash', clash: { kind: 'cell', place, mine: to, theirs } };
};

/** A row goes only while it says what it said: what another wrote into it is not dropped unasked. */
const fitRemoval = (sheet: EntrySheet, removal: RowEdit): Fit => {
  const { id } = removal.indicator;
  const present = removeRowEdit(sheet, id);
  if (present === null) return { kind: 'void' };
  return isSameRow(sheet, present, removal) ? { kind: 'fits' } : { kind: 'clash', clash: { kind: 'row', id } };
};

const isAmong = (list: readonly Evidence[], one: Evidence): boolean =>
  list.some((other) => JSON.stringify(other) === JSON.stringify(one));

/** What was added and taken away here, done to what stands there: pieces that another added meanwhile stay. */
const evidenceOnTop = (sheet: EntrySheet, edit: EvidenceEdit): EvidenceEdit => {
  const { evidence: theirs } = periodValueOf(measureOf(sheet.ledger, edit.id), edit.month);
  const added = edit.to.filter((one) => !isAmong(edit.from, one) && !isAmong(theirs, one));
  const kept = theirs.filter((one) => isAmong(edit.to, one) || !isAmong(edit.from, one));
  return { ...edit, from: theirs, to: [...kept, ...added] };
};

const fitEvidence = ({ from, to }: EvidenceEdit): Fit => ({
  kind: JSON.stringify(from) === JSON.stringify(to) ? 'void' : 'fits',
});

const fit = (sheet: EntrySheet, edit: Edit): Fit => {
  switch (edit.kind) {
    case 'cell':
      return fitCell(sheet, edit);
    case 'row-added':
      return { kind: hasRow(sheet, edit.indicator.id) ? 'void' : 'fits' };
    case 'row-removed':
      return fitRemoval(sheet, edit);
    case 'evidence':
      return fitEvidence(edit);
    case 'problem-added':
    case 'problem-removed':
    case 'task-added':
    case 'task-removed':
      return { kind: fitsFormRow(sheet.evaluation, edit) ? 'fits' : 'void' };
    case 'target-change-recorded':
    case 'target-change-struck':
      return { kind: 'fits' };
  }
};

/** Puts edits made on an older sheet on top of a newer one. What changed on both sides is left as theirs and named. */
export const rebaseEdits = (theirs: EntrySheet, mine: readonly Edit[]): Rebased => {
  let sheet = theirs;
  const edits: Edit[] = [];
  const clashes: Clash[] = [];
  for (const made of mine) {
    const edit = made.kind === 'evidence' ? evidenceOnTop(sheet, made) : made;
    const fitting = fit(sheet, edit);
    if (fitting.kind === 'clash') clashes.push(fitting.clash);
    if (fitting.kind !== 'fits') continue;
    sheet = applyEdit(sheet, edit);
    edits.push(edit);
  }
  return { sheet, edits, clashes };
};
