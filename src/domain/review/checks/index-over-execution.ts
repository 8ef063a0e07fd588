import {
  compareDecimals,
  type Decimal,
  decimalOf,
  isZero,
  multiplyDecimals,
  subtractDecimals,
  sumDecimals,
  wholeNumber,
  zero,
} from '../../number/decimal.ts';
import { divideRounded } from '../../number/ratio.ts';
import { formatPlain } from '../../scoring/points.ts';
import { totalFundingCell } from '../../scoring/score-execution.ts';
import { type Check, type Observations, observeSheet } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';
import type { ReviewedRow, ReviewedSheet } from '../reviewed-sheet.ts';

const scoreOf = ({ score, selfScore }: ReviewedRow): Decimal | null =>
  selfScore ?? (score.kind === 'scored' ? score.score : null);

const percent = (part: Decimal, whole: Decimal): string =>
  formatPlain(divideRounded(multiplyDecimals(part, wholeNumber(100)), whole, 2));

/** (S/ΣW − E/W) ÷ (S/ΣW) > 5 %, multiplied out so that nothing is rounded before it is compared. */
const find = ({ evaluation, rows, score, thresholds }: ReviewedSheet): Observations<'index-over-execution'> => {
  const { execution } = score;
  const scores = rows.map(scoreOf);
  if (execution.kind === 'open' || rows.length === 0 || scores.includes(null)) return [];
  const points = sumDecimals(scores.map((value) => value ?? zero));
  const maximum = sumDecimals(rows.map(({ maxScore }) => maxScore ?? zero));
  if (isZero(points) || isZero(maximum) || isZero(execution.maxScore)) return [];
  const allowed = subtractDecimals(wholeNumber(1), decimalOf(thresholds.indexAheadOfExecution));
  const executionSide = multiplyDecimals(execution.score, maximum);
  const indicatorSide = multiplyDecimals(multiplyDecimals(execution.maxScore, points), allowed);
  if (compareDecimals(executionSide, indicatorSide) >= 0) return [];
  const facts = {
    indicators: percent(points, maximum),
    execution: percent(execution.score, execution.maxScore),
    limit: percent(decimalOf(thresholds.indexAheadOfExecution), wholeNumber(1)),
  };
  return [observeSheet(totalFundingCell(evaluation, 'selfScoreText'), 'exceeds', facts)];
};

/** The indicators score far better than the money was spent. */
export const indexOverExecution: Check<'index-over-execution'> = {
  slug: 'index-over-execution',
  severity: 'warn',
  source: bureauPractice,
  find,
};
