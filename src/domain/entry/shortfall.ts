import type { Indicator } from '../indicator/indicator.ts';
import {
  compareDecimals,
  type Decimal,
  isZero,
  multiplyDecimals,
  subtractDecimals,
  wholeNumber,
} from '../number/decimal.ts';
import { divideRounded } from '../number/ratio.ts';
import { targetOf } from '../scoring/score-indicator.ts';
import { parseActual } from '../target/parse-actual.ts';
import { matchUnits } from '../target/unit-conversion.ts';

/** By how much an actual misses its numeric target, in the target's unit as written. */
export type Shortfall = {
  readonly direction: 'below' | 'above';
  readonly gap: Decimal;
  readonly unit: string;
  /** Actual ÷ target in %, two places. */
  readonly rate: Decimal;
};

/** The shortfall of a row whose target and actual are both numbers in matching units; null else. */
export const shortfallOf = (indicator: Indicator, fiscalYear: number | null): Shortfall | null => {
  const target = targetOf(indicator, fiscalYear);
  const actual = parseActual(indicator.actualText, fiscalYear);
  if (target.kind !== 'numeric' || actual.kind !== 'number' || isZero(target.value)) return null;
  const match = matchUnits(actual, target);
  if (match.kind === 'differs') return null;
  const order = compareDecimals(match.actual, match.target);
  if (order === 0) return null;
  const [high, low] = order > 0 ? [match.actual, match.target] : [match.target, match.actual];
  const percent = multiplyDecimals(match.actual, wholeNumber(100));
  return {
    direction: order > 0 ? 'above' : 'below',
    gap: subtractDecimals(high, low),
    unit: match.converted ? '' : target.unit,
    rate: divideRounded(percent, match.target, 2),
  };
};
