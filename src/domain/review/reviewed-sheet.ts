import type { TargetChange } from '../entry/ledger.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { Decimal } from '../number/decimal.ts';
import { type ReviewThresholds, reviewThresholds } from '../rules/published/review-thresholds.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { pointsOrNull } from '../scoring/points.ts';
import type { EvaluationScore, IndicatorScore } from '../scoring/score.ts';
import { scoreEvaluation } from '../scoring/score-evaluation.ts';
import { readRow } from '../scoring/row-reading.ts';
import type { Actual } from '../target/actual.ts';
import type { Target } from '../target/target.ts';

/** An indicator with everything the checks ask about it. Rows of 无 are left out. */
export type ReviewedRow = {
  readonly indicator: Indicator;
  readonly score: Exclude<IndicatorScore, { kind: 'not-an-indicator' }>;
  readonly target: Target;
  readonly actual: Actual;
  /** 分值 and 自评得分 as numbers; null when blank or unreadable. */
  readonly maxScore: Decimal | null;
  readonly selfScore: Decimal | null;
};

/** A sheet read and scored once for all checks. */
export type ReviewedSheet = {
  readonly evaluation: Evaluation;
  readonly ruleSet: RuleSet;
  readonly thresholds: ReviewThresholds;
  /** Targets changed after submission, as the ledger beside the sheet tells. */
  readonly targetChanges: readonly TargetChange[];
  readonly score: EvaluationScore;
  readonly rows: readonly ReviewedRow[];
  /** True when the sheet prints a total or any 自评得分: only then do blank scores mean anything. */
  readonly carriesScores: boolean;
};

const reviewRow = (indicator: Indicator, score: IndicatorScore | undefined, fiscalYear: number | null) =>
  score === undefined || score.kind === 'not-an-indicator'
    ? []
    : [
        {
          indicator,
          score,
          target: readRow(indicator, fiscalYear).target,
          actual: readRow(indicator, fiscalYear).actual,
          maxScore: pointsOrNull(indicator.maxScoreText),
          selfScore: pointsOrNull(indicator.selfScoreText),
        },
      ];

/** What is known beside the sheet itself; what is left out stays as it ships, or empty. */
export type ReviewSetting = {
  readonly thresholds?: ReviewThresholds;
  readonly targetChanges?: readonly TargetChange[];
};

/** Reads and scores a sheet for its review. */
export const reviewSheet = (
  evaluation: Evaluation,
  ruleSet: RuleSet,
  { thresholds = reviewThresholds, targetChanges = [] }: ReviewSetting = {},
): ReviewedSheet => {
  const score = scoreEvaluation(evaluation, ruleSet);
  const rows = evaluation.indicators.flatMap((indicator, index) =>
    reviewRow(indicator, score.indicators[index], evaluation.fiscalYear),
  );
  const carriesScores = pointsOrNull(evaluation.statedTotal) !== null || rows.some((row) => row.selfScore !== null);
  return { evaluation, ruleSet, thresholds, targetChanges, score, rows, carriesScores };
};
