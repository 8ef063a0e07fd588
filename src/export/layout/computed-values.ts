import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { formatDecimal, parseDecimal, sumDecimals } from '../../domain/number/decimal.ts';
import type { RuleSet } from '../../domain/rules/rule-set.ts';
import { totalFundingRow } from '../../domain/scoring/score-execution.ts';
import type { EvaluationScore } from '../../domain/scoring/score.ts';
import { gradeBandText } from '../../text/grade-band-text.ts';
import type { ComputedValues } from './print-values.ts';

/** What the rule set gives for the cells a unit may have left blank. A total follows the scores that are then printed. */
export const computedValues = (evaluation: Evaluation, score: EvaluationScore, ruleSet: RuleSet): ComputedValues => {
  const result = score.withBlanksFilled ?? score.result;
  return {
    scores: new Map(
      score.indicators.flatMap((entry) =>
        entry.kind === 'scored' ? [[entry.indicatorId, formatDecimal(entry.score)] as const] : [],
      ),
    ),
    rate: score.execution.kind === 'scored' ? formatDecimal(score.execution.rate) : '',
    executionScore: score.execution.kind === 'scored' ? formatDecimal(score.execution.score) : '',
    maxScore: writtenMaxScore(evaluation),
    total: result === null ? '' : formatDecimal(result.total),
    grade: result === null ? '' : gradeBandText(result.grade, ruleSet),
    replacesStated: score.withBlanksFilled !== null,
  };
};

const writtenMaxScore = (evaluation: Evaluation): string => {
  const texts = [
    totalFundingRow(evaluation)?.maxScoreText ?? '',
    ...evaluation.indicators.map(({ maxScoreText }) => maxScoreText),
  ];
  const points = texts.flatMap((text) => parseDecimal(text) ?? []);
  return points.length === 0 ? '' : formatDecimal(sumDecimals(points));
};
