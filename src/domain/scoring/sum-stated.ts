import type { Evaluation } from '../evaluation/evaluation.ts';
import { addDecimals, type Decimal, sumDecimals, zero } from '../number/decimal.ts';
import { roundDecimal } from '../number/ratio.ts';
import { pointsOrNull, SCORE_PLACES } from './points.ts';
import { totalFundingRow } from './score-execution.ts';
import type { EvaluationScore } from './score.ts';

/** The points a sheet states, added up; `total` is rounded to two places. */
export type StatedSum = { readonly execution: Decimal; readonly indicators: Decimal; readonly total: Decimal };

/**
 * The sum of what is stated: 自评得分 of all rows, a blank counting 0, and the stated points of execution, else the
 * computed ones. Null while neither says the points of execution.
 */
export const sumStated = (
  evaluation: Evaluation,
  score: Pick<EvaluationScore, 'indicators' | 'execution'>,
): StatedSum | null => {
  const stated = pointsOrNull(totalFundingRow(evaluation)?.selfScoreText ?? '');
  const execution = stated ?? (score.execution.kind === 'scored' ? score.execution.score : null);
  if (execution === null) return null;
  const indicators = sumDecimals(
    evaluation.indicators.flatMap(({ selfScoreText }, at) =>
      score.indicators[at]?.kind === 'not-an-indicator' ? [] : [pointsOrNull(selfScoreText) ?? zero],
    ),
  );
  return { execution, indicators, total: roundDecimal(addDecimals(execution, indicators), SCORE_PLACES) };
};
