import type { ReviewMark } from './review.ts';

/** One change of a review: knows what was and what is, so that it can be undone. */
export type ReviewEdit =
  | { readonly kind: 'mark'; readonly key: string; readonly from: ReviewMark; readonly to: ReviewMark }
  | { readonly kind: 'opinion'; readonly from: string; readonly to: string };

/** The same, whoever set it. */
export const isSameMark = (left: ReviewMark, right: ReviewMark): boolean =>
  left.actualText === right.actualText &&
  left.scoreText === right.scoreText &&
  left.reason === right.reason &&
  left.clauses.join('\n') === right.clauses.join('\n');

/** The change that puts a mark on a row; null when it stands there already, whoever set it. */
export const markEditOf = (key: string, from: ReviewMark, to: ReviewMark): ReviewEdit | null =>
  isSameMark(from, to) ? null : { kind: 'mark', key, from, to };

const invertEdit = (edit: ReviewEdit): ReviewEdit =>
  edit.kind === 'mark' ? { ...edit, from: edit.to, to: edit.from } : { ...edit, from: edit.to, to: edit.from };

/** The changes that take changes back, last first. */
export const invertReviewEdits = (edits: readonly ReviewEdit[]): readonly ReviewEdit[] =>
  edits.toReversed().map(invertEdit);
