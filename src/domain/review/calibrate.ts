import { groupBy } from '../group-by.ts';
import {
  compareDecimals,
  type Decimal,
  decimalOf,
  isNegative,
  multiplyDecimals,
  negateDecimal,
  subtractDecimals,
  sumDecimals,
  wholeNumber,
  zero,
} from '../number/decimal.ts';
import { divideRounded } from '../number/ratio.ts';
import { calibrationThresholds } from '../rules/published/calibration-thresholds.ts';

/** One deduction: who took how many of how many points, by which clause. */
export type Deduction = {
  readonly clause: string;
  readonly reviewer: string;
  readonly taken: Decimal;
  readonly maxScore: Decimal;
};

/** What one reviewer takes for one clause, on average, in % of 分值 with two places. */
export type ReviewerMean = {
  readonly reviewer: string;
  readonly cases: number;
  readonly mean: Decimal;
  readonly verdict: 'in-line' | 'outlier' | 'too-few';
};

export type ClauseCalibration = {
  readonly clause: string;
  /** The middle of the reviewers' means. */
  readonly median: Decimal;
  readonly reviewers: readonly ReviewerMean[];
};

const HUNDRED = wholeNumber(100);

const meanOf = (deductions: readonly Deduction[]): Decimal => {
  const taken = sumDecimals(deductions.map((one) => one.taken));
  const points = sumDecimals(deductions.map((one) => one.maxScore));
  return points.coefficient === 0n ? zero : divideRounded(multiplyDecimals(taken, HUNDRED), points, 2);
};

const medianOf = (values: readonly Decimal[]): Decimal => {
  const sorted = values.toSorted(compareDecimals);
  const upper = sorted[sorted.length >> 1] ?? zero;
  const lower = sorted[(sorted.length - 1) >> 1] ?? zero;
  return divideRounded(sumDecimals([lower, upper]), wholeNumber(2), 2);
};

const distance = (left: Decimal, right: Decimal): Decimal => {
  const gap = subtractDecimals(left, right);
  return isNegative(gap) ? negateDecimal(gap) : gap;
};

const calibrateClause = (clause: string, deductions: readonly Deduction[]): ClauseCalibration => {
  const means = [...groupBy(deductions, ({ reviewer }) => reviewer)].map(([reviewer, own]) => ({
    reviewer,
    cases: own.length,
    mean: meanOf(own),
  }));
  const median = medianOf(means.map(({ mean }) => mean));
  const reviewers = means.map((one): ReviewerMean => {
    if (one.cases < calibrationThresholds.fewestCases) return { ...one, verdict: 'too-few' };
    const isFar = compareDecimals(distance(one.mean, median), decimalOf(calibrationThresholds.farFrom)) > 0;
    return { ...one, verdict: isFar ? 'outlier' : 'in-line' };
  });
  return { clause, median, reviewers };
};

/** Reviewers side by side for the same clause; those far from the middle are named. */
export const calibrate = (deductions: readonly Deduction[]): readonly ClauseCalibration[] =>
  [...groupBy(deductions, ({ clause }) => clause)].map(([clause, own]) => calibrateClause(clause, own));
