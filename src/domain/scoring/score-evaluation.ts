import type { Evaluation } from '../evaluation/evaluation.ts';
import { zero } from '../number/decimal.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { DerivationNote } from './derivation.ts';
import { parsePoints } from './points.ts';
import type { EvaluationScore, IndicatorScore, TotalScore } from './score.ts';
import { scoreExecution } from './score-execution.ts';
import { scoreIndicator } from './score-indicator.ts';
import { scoreTotal } from './score-total.ts';

type Row = {
  readonly name: string;
  readonly score: Extract<IndicatorScore, { kind: 'scored' }>;
  readonly isBlank: boolean;
};

const MONTHS_OF_A_YEAR = 12;

/** The scored rows; null while one of them is open. Rows of 无 take no part. */
const scoredRows = (evaluation: Evaluation, scores: readonly IndicatorScore[]): readonly Row[] | null => {
  const printsTotal = parsePoints(evaluation.statedTotal) !== 'blank';
  const rows: Row[] = [];
  for (const [index, indicator] of evaluation.indicators.entries()) {
    const score = scores[index];
    if (score === undefined || score.kind === 'open') return null;
    if (score.kind === 'not-an-indicator') continue;
    const isBlank = printsTotal && parsePoints(indicator.selfScoreText) === 'blank';
    rows.push({ name: indicator.name, score, isBlank });
  }
  return rows;
};

const blankNotes = (rows: readonly Row[]): readonly DerivationNote[] =>
  rows
    .filter((row) => row.isBlank)
    .map((row) => ({ kind: 'blank-counts-zero', indicator: row.name, lost: row.score.score }));

type Totals = { readonly result: TotalScore | null; readonly withBlanksFilled: TotalScore | null };

const NO_TOTALS: Totals = { result: null, withBlanksFilled: null };

/** The totals of scores that were given for a sheet's rows; which 自评得分 is blank is asked of the sheet. */
export const scoreTotals = (
  evaluation: Evaluation,
  scores: Pick<EvaluationScore, 'indicators' | 'execution'>,
  ruleSet: RuleSet,
): Totals => {
  const { execution } = scores;
  const rows = scoredRows(evaluation, scores.indicators);
  if (rows === null || rows.length === 0 || execution.kind === 'open') return NO_TOTALS;
  const counted = rows.map((row) => (row.isBlank ? zero : row.score.score));
  const result = scoreTotal([execution.score, ...counted], ruleSet, blankNotes(rows));
  if (!rows.some((row) => row.isBlank)) return { result, withBlanksFilled: null };
  const filled = rows.map((row) => row.score.score);
  return { result, withBlanksFilled: scoreTotal([execution.score, ...filled], ruleSet) };
};

/** Everything that follows from an evaluation under one rule set. */
export const scoreEvaluation = (evaluation: Evaluation, ruleSet: RuleSet): EvaluationScore => {
  const context = { ruleSet, fiscalYear: evaluation.fiscalYear, monthsGone: MONTHS_OF_A_YEAR };
  const indicators = evaluation.indicators.map((indicator) => scoreIndicator(indicator, context));
  const execution = scoreExecution(evaluation, ruleSet);
  const totals = scoreTotals(evaluation, { indicators, execution }, ruleSet);
  return { ruleSetId: ruleSet.id, ruleSetVersion: ruleSet.version, indicators, execution, ...totals };
};
