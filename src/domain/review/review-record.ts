import type { Evaluation } from '../evaluation/evaluation.ts';
import { addDecimals, compareDecimals, decimalOf, subtractDecimals } from '../number/decimal.ts';
import { bandOfNotes, formatBand, isInBand } from '../scoring/attainment-band.ts';
import { formatPoints, parsePoints } from '../scoring/points.ts';
import { saysNone } from '../target/plain-text.ts';
import { hasFoundActual } from './as-found.ts';
import { executionKey, type ReviewMark } from './review.ts';
import type { ReviewScore, ReviewScoreRow } from './review-score.ts';

/** Why 复核完成值 cannot be measured against the number its row asks for. */
export type ActualFlaw = 'actual-unreadable' | 'unit-differs';

/** What is wrong with a review itself: it may not be closed while one of these stands. */
export type ReviewDefectKind =
  | 'blank'
  | 'unreadable'
  | 'outside'
  | 'lowered-without-reason'
  | 'raised-unmet'
  | 'off-actual'
  | ActualFlaw;

export type ReviewDefect = {
  readonly kind: ReviewDefectKind;
  readonly key: string;
  readonly facts: Readonly<Record<string, string>>;
};

const TOLERANCE = decimalOf('0.01');

/** What is wrong with 复核完成值; null where there is none, it can be measured, or only a person can judge it. */
export const actualFlawOf = ({ mark, open }: Pick<ReviewScoreRow, 'mark' | 'open'>): ActualFlaw | null => {
  if (!hasFoundActual(mark)) return null;
  return open === 'actual-unreadable' || open === 'unit-differs' ? open : null;
};

const findInActual = (row: ReviewScoreRow, name: string): readonly ReviewDefect[] => {
  const kind = actualFlawOf(row);
  return kind === null ? [] : [{ kind, key: row.key, facts: { row: name, reviewedActual: row.mark.actualText } }];
};

const saysWhy = ({ reason, clauses }: ReviewMark): boolean => !saysNone(reason) || clauses.length > 0;

/** A score that does not follow from 复核完成值: more than the rule or its band gives, or less without a word. */
const compareWithFound = (row: ReviewScoreRow, name: string): readonly ReviewDefect[] => {
  const { key, mark, computedScore, reviewedScore, derivation } = row;
  if (!hasFoundActual(mark) || reviewedScore === null || computedScore === null || derivation === null) return [];
  const band = bandOfNotes(derivation.notes);
  const fitting = band ?? {
    from: subtractDecimals(computedScore, TOLERANCE),
    to: addDecimals(computedScore, TOLERANCE),
    includesTop: true,
  };
  if (isInBand(reviewedScore, fitting)) return [];
  if (saysWhy(mark) && compareDecimals(reviewedScore, fitting.from) < 0) return [];
  const facts = {
    row: name,
    reviewedActual: mark.actualText,
    reviewedScore: formatPoints(reviewedScore),
    fittingScore: band === null ? formatPoints(computedScore) : formatBand(band),
  };
  return [{ kind: 'off-actual', key, facts }];
};

const compareScores = (row: ReviewScoreRow, name: string): readonly ReviewDefect[] => {
  const { key, mark, selfScore, computedScore, reviewedScore, maxScore } = row;
  if (reviewedScore === null || selfScore === null) return [];
  const facts = { row: name, selfScore: formatPoints(selfScore), reviewedScore: formatPoints(reviewedScore) };
  const order = compareDecimals(reviewedScore, selfScore);
  if (order < 0 && !saysWhy(mark)) return [{ kind: 'lowered-without-reason', key, facts }];
  const isUnmet = computedScore === null || maxScore === null || compareDecimals(computedScore, maxScore) < 0;
  const isAboveRule = computedScore === null || compareDecimals(reviewedScore, computedScore) > 0;
  return order > 0 && isUnmet && isAboveRule ? [{ kind: 'raised-unmet', key, facts }] : [];
};

const findInScore = (row: ReviewScoreRow, name: string): readonly ReviewDefect[] => {
  const { key, mark, maxScore } = row;
  const written = parsePoints(mark.scoreText);
  const facts = { row: name, reviewedScore: mark.scoreText };
  if (written === 'blank') return [{ kind: 'blank', key, facts }];
  if (written === 'unreadable') return [{ kind: 'unreadable', key, facts }];
  const isOutside = written.coefficient < 0n || (maxScore !== null && compareDecimals(written, maxScore) > 0);
  if (isOutside)
    return [{ kind: 'outside', key, facts: { ...facts, maxScore: maxScore === null ? '' : formatPoints(maxScore) } }];
  const compared = compareScores(row, name);
  return compared.length > 0 ? compared : compareWithFound(row, name);
};

/**
 * Check `review-record`: a reviewed actual that cannot be measured; a score lowered without a reason,
 * raised on an unmet target, blank, outside 0…W, or not what the reviewed actual gives.
 */
export const findReviewDefects = (evaluation: Evaluation, { rows }: ReviewScore): readonly ReviewDefect[] => {
  const names = new Map(evaluation.indicators.map(({ id, name }) => [id, name]));
  return rows.flatMap((row) => {
    const name = row.key === executionKey ? '' : (names.get(row.key) ?? '');
    return [...findInActual(row, name), ...findInScore(row, name)];
  });
};
