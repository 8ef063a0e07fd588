/** Codes of `comparison` in bulk columns: `=` scores as ≥, except that a target of 0 must be hit. */
export const COLUMN_COMPARISONS = { atLeast: 0, equal: 1, atMost: 2 } as const;

/**
 * Many measured rows as columns. Numbers are scaled integers held as doubles (exact up to 2^53): actual and target in
 * one scale of the caller's choice, W in hundredths. A blank is NaN and stays NaN; it never counts as 0.
 */
export type ScoreColumns = {
  readonly comparison: Uint8Array;
  readonly actual: Float64Array;
  readonly target: Float64Array;
  readonly maxScore: Float64Array;
};

export type ExcessKind = 'linear' | 'inverse';

const LARGEST = Number.MAX_SAFE_INTEGER;

/** Half away from zero on exact integers, 0 ≤ numerator, 0 < denominator; doubled remainders never round. */
const roundedQuotient = (product: number, denominator: number): number => {
  const rest = product % denominator;
  const quotient = (product - rest) / denominator;
  return rest >= denominator - rest ? quotient + 1 : quotient;
};

/** Amounts in 元 exceed what 53 bits hold once multiplied: those rows take exact big integers. */
const roundedBigQuotient = (factor: number, points: number, denominator: number): number => {
  const [product, divisor] = [BigInt(factor) * BigInt(points), BigInt(denominator)];
  return Number.parseInt(((2n * product + divisor) / (2n * divisor)).toString(), 10);
};

const shareOf = (numerator: number, denominator: number, points: number): number => {
  const product = numerator * points;
  return product <= LARGEST
    ? roundedQuotient(product, denominator)
    : roundedBigQuotient(numerator, points, denominator);
};

const scoreAtLeast = (actual: number, target: number, points: number): number => {
  if (actual >= target) return points;
  return actual <= 0 || target <= 0 ? 0 : shareOf(actual, target, points);
};

const scoreAtMost = (actual: number, target: number, points: number, excess: ExcessKind): number => {
  if (actual <= target) return points;
  if (target <= 0) return 0;
  if (excess === 'inverse') return shareOf(target, actual, points);
  const kept = target - (actual - target);
  return kept <= 0 ? 0 : shareOf(kept, target, points);
};

/**
 * Scores of all rows in hundredths of a point, the same as `scoreIndicator` gives one by one, without receipts.
 * Rule sets that deduct for over-fulfilment are scored row by row instead.
 */
export const scoreColumns = (columns: ScoreColumns, excess: ExcessKind): Float64Array => {
  const { comparison, actual, target, maxScore } = columns;
  const scores = new Float64Array(comparison.length);
  for (let row = 0; row < comparison.length; row += 1) {
    const a = actual[row] ?? Number.NaN;
    const t = target[row] ?? Number.NaN;
    const w = maxScore[row] ?? Number.NaN;
    if (Number.isNaN(a) || Number.isNaN(t) || Number.isNaN(w)) {
      scores[row] = Number.NaN;
    } else if (comparison[row] === COLUMN_COMPARISONS.atMost) {
      scores[row] = scoreAtMost(a, t, w, excess);
    } else if (comparison[row] === COLUMN_COMPARISONS.equal && t === 0) {
      scores[row] = a <= 0 ? w : 0;
    } else {
      scores[row] = scoreAtLeast(a, t, w);
    }
  }
  return scores;
};
