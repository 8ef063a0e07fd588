import { type EntrySheet, type Place, placeKey, rowTextFields } from '../entry/entry-sheet.ts';
import { emptyLedger } from '../entry/ledger.ts';
import { readPlace, writePlace } from '../entry/place-text.ts';
import { fundingFields } from '../budget/funding.ts';
import { type Evaluation, sheetTextFields } from '../evaluation/evaluation.ts';
import { emptyWatch } from '../monitoring/watch.ts';
import { emptyMark, emptyReview, executionKey, putMark, type Review, type ReviewMark } from '../review/review.ts';
import { type ChangeLog, compareLogs, factsHash, verifyLog } from './change-log.ts';

/** What both sides have of one sheet. */
export type ExchangedSheet = {
  readonly evaluation: Evaluation;
  readonly review: Review;
  readonly log: ChangeLog;
};

export type Side = 'mine' | 'theirs';

/** One cell that stands differently on both sides. */
export type CellDifference = {
  readonly place: Place;
  /** The name of the row, `''` for the head. */
  readonly row: string;
  readonly mine: string;
  readonly theirs: string;
};

/** What opening a sheet of a package would do here. */
export type MergePlan =
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  /** Here is more than in the package: an old file. */
  | { readonly kind: 'older' }
  /** Another package opened with this one has the same sheet, as new or newer. */
  | { readonly kind: 'twin' }
  /** `prefer`: whose facts count unless a cell is chosen otherwise. Facts belong to the unit, marks to the bureau. */
  | {
      readonly kind: 'merge';
      readonly prefer: Side;
      readonly differences: readonly CellDifference[];
      readonly rows: Side | null;
    }
  | { readonly kind: 'log-changed' | 'forked' | 'facts-changed'; readonly sequence: number };

const wrap = (evaluation: Evaluation): EntrySheet => ({
  ruleSetId: '',
  evaluation,
  ledger: emptyLedger,
  watch: emptyWatch,
});

const placesOf = (evaluation: Evaluation): readonly { readonly place: Place; readonly row: string }[] => [
  ...sheetTextFields.map((field) => ({ place: { kind: 'sheet', field } as const, row: '' })),
  ...evaluation.funding.rows.flatMap(({ label }, row) =>
    fundingFields.map((field) => ({ place: { kind: 'funding', row, field } as const, row: label })),
  ),
  ...evaluation.indicators.flatMap(({ id, name }) =>
    rowTextFields.map((field) => ({ place: { kind: 'indicator', id, field } as const, row: name })),
  ),
];

const hasPlace = (evaluation: Evaluation, place: Place): boolean => {
  if (place.kind === 'funding') return place.row < evaluation.funding.rows.length;
  return place.kind !== 'indicator' || evaluation.indicators.some(({ id }) => id === place.id);
};

/** The cells both sides have and that stand differently. */
const findDifferences = (mine: Evaluation, theirs: Evaluation): readonly CellDifference[] =>
  placesOf(mine).flatMap(({ place, row }) => {
    if (!hasPlace(theirs, place)) return [];
    const [here, there] = [readPlace(wrap(mine), place), readPlace(wrap(theirs), place)];
    return here === there ? [] : [{ place, row, mine: here, theirs: there }];
  });

const rowsOf = ({ indicators, funding }: Evaluation): string =>
  [...indicators.map(({ id }) => id), `${funding.rows.length}`].join('\n');

/** The facts a package shows must be those its last filing was sealed with: whoever reviews may not touch them. */
const checkFiled = ({ evaluation, log }: ExchangedSheet): MergePlan | null => {
  const filed = log.findLast(({ action }) => action === 'filed');
  return filed === undefined || filed.facts === factsHash(evaluation)
    ? null
    : { kind: 'facts-changed', sequence: filed.sequence };
};

/** What opening `theirs` means where `mine` is here, null = nothing. Nothing is written. */
export const planMerge = (mine: ExchangedSheet | null, theirs: ExchangedSheet): MergePlan => {
  const broken = verifyLog(theirs.log);
  if (broken !== null) return { kind: 'log-changed', sequence: broken.sequence };
  const touched = checkFiled(theirs);
  if (touched !== null) return touched;
  if (mine === null) return { kind: 'new' };
  const relation = compareLogs(mine.log, theirs.log);
  if (relation.kind === 'forked') return relation;
  if (relation.kind === 'mine-longer') return { kind: 'older' };
  const differences = findDifferences(mine.evaluation, theirs.evaluation);
  const isFromUnit = theirs.log.at(-1)?.action === 'filed';
  if (relation.kind === 'same' && factsHash(mine.evaluation) === factsHash(theirs.evaluation)) return { kind: 'same' };
  const prefer = isFromUnit ? 'theirs' : 'mine';
  const rows = rowsOf(mine.evaluation) === rowsOf(theirs.evaluation) ? null : prefer;
  return { kind: 'merge', prefer, differences, rows };
};

/** What a merge needs beside both sheets. */
export type MergeSetting = {
  readonly plan: Extract<MergePlan, { kind: 'merge' }>;
  /** By place: whose cell counts where it is not the preferred side's. */
  readonly picks: ReadonlyMap<string, Side>;
  /** True when the words of a mark were written by its clauses, which no longer apply once the row changed. */
  readonly isClauseMade: (mark: ReviewMark) => boolean;
};

/** The row of the review that a changed cell belongs to; null where it belongs to none. */
const markedRow = (place: Place): string | null => {
  if (place.kind === 'funding') return executionKey;
  return place.kind === 'indicator' ? place.id : null;
};

/** Marks on rows that the unit changed are to be set anew; the reviewer's own words stay. */
const reopenMarks = (
  review: Review,
  { before, after, isClauseMade }: { before: Evaluation; after: Evaluation } & Pick<MergeSetting, 'isClauseMade'>,
): Review => {
  const changed = new Set(findDifferences(before, after).flatMap(({ place }) => markedRow(place) ?? []));
  return Object.entries(review.marks).reduce((current, [key, mark]) => {
    if (!changed.has(key)) return current;
    return putMark(current, key, { ...emptyMark, reason: isClauseMade(mark) ? '' : mark.reason, by: mark.by });
  }, review);
};

/** True while the bureau had the last word: only then are the marks of a package the bureau's own. */
const isFromBureau = ({ log }: ExchangedSheet): boolean => {
  const last = log.at(-1);
  return last !== undefined && last.action !== 'filed';
};

/** A sheet that is not here yet, as it is taken: a unit's package brings facts, and marks only those of the bureau. */
export const takeNew = (theirs: ExchangedSheet): ExchangedSheet =>
  isFromBureau(theirs) ? theirs : { ...theirs, review: emptyReview };

/** The sheet after a merge: cells chosen against the preferred side are taken from the other one. */
export const mergeSheets = (
  mine: ExchangedSheet,
  theirs: ExchangedSheet,
  { plan, picks, isClauseMade }: MergeSetting,
): ExchangedSheet => {
  const [base, other] = plan.prefer === 'mine' ? [mine, theirs] : [theirs, mine];
  const against = plan.differences.filter(({ place }) => (picks.get(placeKey(place)) ?? plan.prefer) !== plan.prefer);
  const merged = against.reduce(
    (sheet, { place }) => writePlace(sheet, place, readPlace(wrap(other.evaluation), place)),
    wrap(base.evaluation),
  ).evaluation;
  const evaluation = { ...merged, state: theirs.evaluation.state };
  const review = isFromBureau(theirs)
    ? theirs.review
    : reopenMarks(mine.review, { before: mine.evaluation, after: evaluation, isClauseMade });
  return { evaluation, review, log: theirs.log };
};
