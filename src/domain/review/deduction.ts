import {
  addDecimals,
  type Decimal,
  decimalOf,
  multiplyDecimals,
  subtractDecimals,
  sumDecimals,
} from '../number/decimal.ts';
import { roundDecimal } from '../number/ratio.ts';
import { clampPoints, SCORE_PLACES } from '../scoring/points.ts';

/** One standard reason to deduct points: the bureau's own list, `percent` of the row's 分值 as decimal text. */
export type DeductionClause = { readonly id: string; readonly title: string; readonly percent: string };

/** Whether a text can be the share of a clause: 0…100, at most two places. */
export const isDeductionPercent = (text: string): boolean => /^(?:100(?:\.0{1,2})?|\d{1,2}(?:\.\d{1,2})?)$/u.test(text);

const HUNDREDTH: Decimal = { coefficient: 1n, scale: 2 };

/** Points that clauses take from a row: Σ percent of W. */
const deductedPoints = (maxScore: Decimal, clauses: readonly DeductionClause[]): Decimal => {
  const percent = sumDecimals(clauses.map((clause) => decimalOf(clause.percent)));
  return roundDecimal(multiplyDecimals(multiplyDecimals(maxScore, percent), HUNDREDTH), SCORE_PLACES);
};

/** What is left of a score after the clauses: never below 0, never above W. */
export const deduct = (
  score: Decimal,
  { maxScore, clauses }: { readonly maxScore: Decimal; readonly clauses: readonly DeductionClause[] },
): Decimal =>
  clampPoints(
    subtractDecimals(addDecimals(score, { coefficient: 0n, scale: SCORE_PLACES }), deductedPoints(maxScore, clauses)),
    maxScore,
  );
