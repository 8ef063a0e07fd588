import type { Evaluation } from '../../../domain/evaluation/evaluation.ts';
import { findFindings } from '../../../domain/review/find-findings.ts';
import type { Finding } from '../../../domain/review/finding.ts';
import { proposeWeights } from '../../../domain/rules/propose-weights.ts';
import type { RuleSet } from '../../../domain/rules/rule-set.ts';
import { type Difference, explainDifference, type RowDifference } from '../../../domain/scoring/explain-difference.ts';
import type { EvaluationScore, IndicatorScore } from '../../../domain/scoring/score.ts';
import { scoreEvaluation } from '../../../domain/scoring/score-evaluation.ts';
import { targetOf } from '../../../domain/scoring/score-indicator.ts';
import type { Indicator } from '../../../domain/indicator/indicator.ts';
import type { Target } from '../../../domain/target/target.ts';
import { mergeRuns } from './merge-runs.ts';

/** One row of 绩效指标 with everything that follows from it. */
export type SheetRow = {
  readonly indicator: Indicator;
  readonly target: Target;
  /** Null in a table that is not scored. */
  readonly score: IndicatorScore | null;
  readonly difference: RowDifference | null;
  readonly findings: readonly Finding[];
  /** Proposed 分值 where the table prints none, `''` else. */
  readonly proposedWeight: string;
  /** Lines that the 一级 and 二级 cell covers, those of pinned findings included; 0 where a cell above does. */
  readonly categorySpan: number;
  readonly subcategorySpan: number;
};

/** A sheet read, scored and checked under one rule set: derived anew each time, kept nowhere. */
export type JudgedSheet = {
  readonly evaluation: Evaluation;
  readonly ruleSet: RuleSet;
  readonly isScored: boolean;
  readonly score: EvaluationScore;
  readonly difference: Difference;
  readonly rows: readonly SheetRow[];
  readonly sheetFindings: readonly Finding[];
};

const categoryKey = ({ category, categoryText }: Indicator): string => category ?? categoryText;

export const judgeSheet = (evaluation: Evaluation, ruleSet: RuleSet): JudgedSheet => {
  const { indicators, fiscalYear } = evaluation;
  const isScored = evaluation.kind === 'self-evaluation';
  const score = scoreEvaluation(evaluation, ruleSet);
  const difference = explainDifference(evaluation, score);
  const findings = isScored ? findFindings(evaluation, ruleSet) : [];
  const weights = evaluation.kind === 'target' ? proposeWeights(indicators, ruleSet) : [];
  const pinned = indicators.map(({ id }) => findings.filter(({ indicatorId }) => indicatorId === id));
  const heights = pinned.map((own) => (own.length > 0 ? 2 : 1));
  const categorySpans = mergeRuns(indicators.map(categoryKey), heights);
  const subcategorySpans = mergeRuns(
    indicators.map((row) => `${categoryKey(row)}\n${row.subcategoryText}`),
    heights,
  );
  const rows = indicators.map(
    (indicator, index): SheetRow => ({
      indicator,
      target: targetOf(indicator, fiscalYear),
      score: isScored ? (score.indicators[index] ?? null) : null,
      difference: isScored ? (difference.rows.find((row) => row.indicatorId === indicator.id) ?? null) : null,
      findings: pinned[index] ?? [],
      proposedWeight: indicator.maxScoreText === '' ? (weights[index] ?? '') : '',
      categorySpan: categorySpans[index] ?? 1,
      subcategorySpan: subcategorySpans[index] ?? 1,
    }),
  );
  const sheetFindings = findings.filter(({ indicatorId }) => indicatorId === null);
  return { evaluation, ruleSet, isScored, score, difference, rows, sheetFindings };
};
