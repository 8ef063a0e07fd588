import { lastOfEach } from '../group-by.ts';
import { markOf, putMark, type Review, type ReviewMark } from './review.ts';
import { type ReviewEdit, isSameMark } from './review-edit.ts';

/** What was set here and elsewhere, differently. */
export type ReviewClash =
  | { readonly kind: 'mark'; readonly key: string; readonly mine: ReviewMark; readonly theirs: ReviewMark }
  | { readonly kind: 'opinion'; readonly mine: string; readonly theirs: string };

export type RebasedReview = {
  /** Their review with those of my changes that touch nothing of theirs. */
  readonly review: Review;
  readonly changes: readonly ReviewEdit[];
  readonly clashes: readonly ReviewClash[];
};

/** One text for what a change or a clash is about. */
const placeOf = (about: ReviewEdit | ReviewClash): string => (about.kind === 'mark' ? `mark/${about.key}` : 'opinion');

/** What is to be asked, each place once: as it stands now. */
export const joinClashes = (asked: readonly ReviewClash[], fresh: readonly ReviewClash[]): readonly ReviewClash[] =>
  lastOfEach([...asked, ...fresh], placeOf);

/** What is still asked after changes: what is set where theirs stands was set over it knowingly. */
export const stillAsked = (asked: readonly ReviewClash[], changes: readonly ReviewEdit[]): readonly ReviewClash[] => {
  const set = new Set(changes.map(placeOf));
  return asked.filter((clash) => !set.has(placeOf(clash)));
};

/** What is asked after another set something, with what stands there now; nothing where that is what is meant. */
export const theirsNow = (asked: readonly ReviewClash[], theirs: Review): readonly ReviewClash[] =>
  asked.flatMap((clash): readonly ReviewClash[] => {
    if (clash.kind === 'opinion') return theirs.opinion === clash.mine ? [] : [{ ...clash, theirs: theirs.opinion }];
    const mark = markOf(theirs, clash.key);
    return isSameMark(mark, clash.mine) ? [] : [{ ...clash, theirs: mark }];
  });

/** The review after one change. */
export const applyReviewEdit = (review: Review, change: ReviewEdit): Review =>
  change.kind === 'mark' ? putMark(review, change.key, change.to) : { ...review, opinion: change.to };

type Fit = 'fits' | 'void' | ReviewClash;

const fit = (review: Review, change: ReviewEdit): Fit => {
  if (change.kind === 'opinion') {
    if (review.opinion === change.to) return 'void';
    return review.opinion === change.from ? 'fits' : { kind: 'opinion', mine: change.to, theirs: review.opinion };
  }
  const { key, from, to } = change;
  const mark = markOf(review, key);
  if (isSameMark(mark, to)) return 'void';
  return isSameMark(mark, from) ? 'fits' : { kind: 'mark', key, mine: to, theirs: mark };
};

/** The change that sets mine on top of theirs, once that was chosen. */
export const mineOnTop = (clash: ReviewClash): ReviewEdit =>
  clash.kind === 'mark'
    ? { kind: 'mark', key: clash.key, from: clash.theirs, to: clash.mine }
    : { kind: 'opinion', from: clash.theirs, to: clash.mine };

/** Puts changes on top of a review that was changed elsewhere meanwhile; what both changed differently is left to ask. */
export const rebaseReview = (theirs: Review, changes: readonly ReviewEdit[]): RebasedReview => {
  const clashes = new Map<string, ReviewClash>();
  const kept: ReviewEdit[] = [];
  let review = theirs;
  for (const change of changes) {
    const place = placeOf(change);
    const found = fit(review, change);
    if (typeof found !== 'string') clashes.set(place, found);
    else if (found === 'void') clashes.delete(place);
    else {
      review = applyReviewEdit(review, change);
      kept.push(change);
    }
  }
  return { review, changes: kept, clashes: [...clashes.values()] };
};
