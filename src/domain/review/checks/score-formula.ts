import {
  compareDecimals,
  type Decimal,
  decimalOf,
  isNegative,
  negateDecimal,
  subtractDecimals,
  zero,
} from '../../number/decimal.ts';
import { formatPoints } from '../../scoring/points.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { nationalNotice } from '../check-sources.ts';
import type { ReviewedRow } from '../reviewed-sheet.ts';

const TOLERANCE = decimalOf('0.01');

const magnitude = (value: Decimal): Decimal => (isNegative(value) ? negateDecimal(value) : value);

const isInRange = (points: Decimal, maxScore: Decimal): boolean =>
  compareDecimals(points, zero) >= 0 && compareDecimals(points, maxScore) <= 0;

/** A row that a person judges has a band, not a formula. */
const findInRow = ({ indicator, score, selfScore }: ReviewedRow): Observations<'score-formula'> => {
  if (score.kind !== 'scored' || selfScore === null || !isInRange(selfScore, score.maxScore)) return [];
  if (score.derivation.notes.some(({ kind }) => kind === 'band')) return [];
  const gap = subtractDecimals(selfScore, score.score);
  if (compareDecimals(magnitude(gap), TOLERANCE) <= 0) return [];
  const facts = {
    selfScore: formatPoints(selfScore),
    computedScore: formatPoints(score.score),
    gap: formatPoints(gap),
    formula: score.derivation.formula,
  };
  return [observeRow({ indicator, field: 'selfScoreText' }, isNegative(gap) ? 'too-low' : 'too-high', facts)];
};

/** 得分 that is not what the rule's formula gives, by more than 0.01. */
export const scoreFormula: Check<'score-formula'> = {
  slug: 'score-formula',
  severity: 'block',
  source: nationalNotice,
  find: ({ rows }) => rows.flatMap(findInRow),
};
