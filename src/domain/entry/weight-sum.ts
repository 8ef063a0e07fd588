import type { Indicator } from '../indicator/indicator.ts';
import { saysNoIndicator } from '../indicator/no-indicator.ts';
import { addDecimals, compareDecimals, type Decimal, decimalOf, sumDecimals, wholeNumber } from '../number/decimal.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { pointsOrNull } from '../scoring/points.ts';

/** Σ 分值 as it stands: of the indicators, with the execution points, how many rows have none yet, and whether it is 100. */
export type WeightSum = {
  readonly indicators: Decimal;
  readonly execution: Decimal;
  readonly total: Decimal;
  readonly blank: number;
  readonly state: 'exact' | 'off';
};

export const sumWeights = (indicators: readonly Indicator[], ruleSet: RuleSet): WeightSum => {
  const rows = indicators.filter((row) => !saysNoIndicator(row));
  const points = rows.map(({ maxScoreText }) => pointsOrNull(maxScoreText));
  const sum = sumDecimals(points.filter((value) => value !== null));
  const execution = decimalOf(ruleSet.executionPoints);
  const total = addDecimals(sum, execution);
  const blank = points.filter((value) => value === null).length;
  const isExact = blank === 0 && compareDecimals(total, wholeNumber(100)) === 0;
  return { indicators: sum, execution, total, blank, state: isExact ? 'exact' : 'off' };
};
