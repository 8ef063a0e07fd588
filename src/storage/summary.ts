import { obstaclesOf } from '../domain/entry/obstacles.ts';
import { emptyLedger } from '../domain/entry/ledger.ts';
import type { Evaluation } from '../domain/evaluation/evaluation.ts';
import { filingOf } from '../domain/exchange/file-sheet.ts';
import { emptyWatch, isWatched } from '../domain/monitoring/watch.ts';
import { type Decimal, formatDecimal, parseDecimal } from '../domain/number/decimal.ts';
import { findFindings } from '../domain/review/find-findings.ts';
import { emptyReview } from '../domain/review/review.ts';
import { scoreReview } from '../domain/review/review-score.ts';
import type { Finding, Severity } from '../domain/review/finding.ts';
import type { RuleSet } from '../domain/rules/rule-set.ts';
import { defaultRuleSetId, findRuleSet } from '../domain/rules/rule-sets.ts';
import type { EvaluationScore } from '../domain/scoring/score.ts';
import { scoreEvaluation } from '../domain/scoring/score-evaluation.ts';
import { totalFundingRow } from '../domain/scoring/score-execution.ts';
import { countRows } from '../domain/scoring/counted-rows.ts';
import { summariseFinding, summarisePoints } from './points-summary.ts';
import { summariseWatch, type WatchSummary } from './watch-summary.ts';
import type { EvaluationRecord } from './schema/parse-record.ts';
import type { Summary } from './schema/summary-schema.ts';

/** Raised when what a summary says changes although the facts do not; older cached rows are then made again. */
export const summaryVersion = 10;

/** The rule set an evaluation is scored with; one that this build does not know falls back to the default. */
export const ruleSetOf = (ruleSetId: string): RuleSet => {
  const ruleSet = findRuleSet(ruleSetId) ?? findRuleSet(defaultRuleSetId);
  if (ruleSet === null) throw new Error('the default rule set is missing');
  return ruleSet;
};

const countOpenPoints = (evaluation: Evaluation, score: EvaluationScore): number | null => {
  if (evaluation.kind !== 'self-evaluation') return null;
  const blankScores = evaluation.statedTotal === '' ? new Set<string>() : blankSelfScores(evaluation);
  const openRows = score.indicators.filter((row) => row.kind === 'open' || blankScores.has(row.indicatorId)).length;
  return openRows + (score.execution.kind === 'open' ? 1 : 0);
};

const blankSelfScores = (evaluation: Evaluation): ReadonlySet<string> =>
  new Set(
    evaluation.indicators
      .filter(({ selfScoreText, maxScoreText }) => selfScoreText === '' && parseDecimal(maxScoreText) !== null)
      .map(({ id }) => id),
  );

const unwatched: WatchSummary = { months: [], lag: null, doubt: null };

const countSeverity = (findings: readonly Finding[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

type Summarised = Pick<EvaluationRecord, 'id' | 'revision' | 'ruleSetId' | 'evaluation'> &
  Partial<Pick<EvaluationRecord, 'ledger' | 'watch' | 'review' | 'log'>>;

/** A record is never changed in place, so what follows from it is worked out once: it is written and then shown. */
const made = new WeakMap<Summarised, Summary>();

/** The small row that lists show: facts of the head and what follows from the sheet under its rule set. */
export const toSummary = (record: Summarised): Summary => {
  const known = made.get(record);
  if (known !== undefined) return known;
  const summary = summarise(record);
  made.set(record, summary);
  return summary;
};

const textOrNull = (value: Decimal | null): string | null => (value === null ? null : formatDecimal(value));

const summarise = ({
  id,
  revision,
  ruleSetId,
  evaluation,
  ledger = emptyLedger,
  watch = emptyWatch,
  review = emptyReview,
  log = [],
}: Summarised): Summary => {
  const ruleSet = ruleSetOf(ruleSetId);
  const score = scoreEvaluation(evaluation, ruleSet);
  const findings = evaluation.kind === 'self-evaluation' ? findFindings(evaluation, ruleSet, { ledger }) : [];
  const sheet = { ruleSetId, evaluation, ledger, watch };
  const total = totalFundingRow(evaluation);
  const { execution, result } = score;
  const { selfTotal, reviewedTotal, scoreGap } = scoreReview(evaluation, { score, ruleSet, review });
  return {
    version: summaryVersion,
    id,
    revision,
    ruleSetId: ruleSet.id,
    ruleSetVersion: ruleSet.version,
    kind: evaluation.kind,
    scope: evaluation.scope,
    formTitle: evaluation.formTitle,
    fiscalYear: evaluation.fiscalYear,
    projectName: evaluation.projectName,
    implementingUnit: evaluation.implementingUnit,
    supervisingDepartment: evaluation.supervisingDepartment,
    moneyUnit: evaluation.funding.unit,
    budgetText: total === null ? '' : total.adjustedBudgetText || total.initialBudgetText,
    executedText: total?.executedAmountText ?? '',
    executionRate: execution.kind === 'scored' ? formatDecimal(execution.rate) : null,
    total: textOrNull(result?.total ?? null),
    grade: result?.grade ?? null,
    statedTotal: evaluation.statedTotal,
    selfTotal: textOrNull(selfTotal),
    reviewedTotal: textOrNull(reviewedTotal),
    scoreGap: textOrNull(scoreGap),
    state: evaluation.state,
    filing: filingOf({ evaluation, log }, () => obstaclesOf({ sheet, ruleSet, score, findings, held: [] })),
    openPoints: countOpenPoints(evaluation, score),
    findings: {
      block: countSeverity(findings, 'block'),
      warn: countSeverity(findings, 'warn'),
      note: countSeverity(findings, 'note'),
    },
    ...summarisePoints(evaluation.kind === 'self-evaluation' ? countRows(evaluation, score) : [], execution),
    gravest: summariseFinding(findings),
    ...(isWatched(evaluation.kind) ? summariseWatch({ evaluation, ledger, watch, ruleSet }) : unwatched),
    indicatorNames: evaluation.indicators.map(({ name }) => name).join('\n'),
  };
};
