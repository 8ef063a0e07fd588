import {
  compareDecimals,
  type Decimal,
  isZero,
  multiplyDecimals,
  subtractDecimals,
  wholeNumber,
  zero,
} from '../number/decimal.ts';
import { divideRounded } from '../number/ratio.ts';
import type { Actual } from '../target/actual.ts';
import type { Target } from '../target/target.ts';
import { matchUnits } from '../target/unit-conversion.ts';

const percentOf = (part: Decimal, whole: Decimal): Decimal =>
  divideRounded(multiplyDecimals(part, wholeNumber(100)), whole, 2);

/** Deviation in monitoring, (A−T)/T in %, two places; null unless both are numbers of one unit and T is not 0. */
export const deviationOf = (target: Target, actual: Actual): Decimal | null => {
  if (target.kind !== 'numeric' || actual.kind !== 'number' || actual.bound !== 'exact') return null;
  const match = matchUnits(actual, target);
  if (match.kind === 'differs' || isZero(match.target)) return null;
  return percentOf(subtractDecimals(match.actual, match.target), match.target);
};

/** Score gap in review, (自评−复核)/自评 in %, two places; null where one is missing or 自评 is 0. */
export const scoreGapOf = (selfScore: Decimal | null, reviewedScore: Decimal | null): Decimal | null =>
  selfScore === null || reviewedScore === null || compareDecimals(selfScore, zero) <= 0
    ? null
    : percentOf(subtractDecimals(selfScore, reviewedScore), selfScore);
