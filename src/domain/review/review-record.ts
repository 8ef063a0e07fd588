import type { Evaluation } from '../evaluation/evaluation.ts';
import { compareDecimals } from '../number/decimal.ts';
import { formatPoints, parsePoints } from '../scoring/points.ts';
import { executionKey } from './review.ts';
import type { ReviewScore, ReviewScoreRow } from './review-score.ts';

/** What is wrong with a review itself: it may not be closed while one of these stands. */
export type ReviewDefectKind = 'blank' | 'unreadable' | 'outside' | 'lowered-without-reason' | 'raised-unmet';

export type ReviewDefect = {
  readonly kind: ReviewDefectKind;
  readonly key: string;
  readonly facts: Readonly<Record<string, string>>;
};

const compareScores = (row: ReviewScoreRow, name: string): readonly ReviewDefect[] => {
  const { key, mark, selfScore, computedScore, reviewedScore, maxScore } = row;
  if (reviewedScore === null || selfScore === null) return [];
  const facts = { row: name, selfScore: formatPoints(selfScore), reviewedScore: formatPoints(reviewedScore) };
  const order = compareDecimals(reviewedScore, selfScore);
  if (order < 0 && mark.reason === '' && mark.clauses.length === 0)
    return [{ kind: 'lowered-without-reason', key, facts }];
  const isUnmet = computedScore === null || maxScore === null || compareDecimals(computedScore, maxScore) < 0;
  const isAboveRule = computedScore === null || compareDecimals(reviewedScore, computedScore) > 0;
  return order > 0 && isUnmet && isAboveRule ? [{ kind: 'raised-unmet', key, facts }] : [];
};

const findInRow = (row: ReviewScoreRow, name: string): readonly ReviewDefect[] => {
  const { key, mark, maxScore } = row;
  const written = parsePoints(mark.scoreText);
  const facts = { row: name, reviewedScore: mark.scoreText };
  if (written === 'blank') return [{ kind: 'blank', key, facts }];
  if (written === 'unreadable') return [{ kind: 'unreadable', key, facts }];
  const isOutside = written.coefficient < 0n || (maxScore !== null && compareDecimals(written, maxScore) > 0);
  if (isOutside)
    return [{ kind: 'outside', key, facts: { ...facts, maxScore: maxScore === null ? '' : formatPoints(maxScore) } }];
  return compareScores(row, name);
};

/** Check `review-record`: a score lowered without a reason, raised on an unmet target, blank or outside 0…W. */
export const findReviewDefects = (evaluation: Evaluation, { rows }: ReviewScore): readonly ReviewDefect[] => {
  const names = new Map(evaluation.indicators.map(({ id, name }) => [id, name]));
  return rows.flatMap((row) => findInRow(row, row.key === executionKey ? '' : (names.get(row.key) ?? '')));
};
