import type { FundingField } from '../budget/funding.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { compareDecimals } from '../number/decimal.ts';
import { findFindings } from '../review/find-findings.ts';
import type { Finding } from '../review/finding.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { pointsOrNull } from '../scoring/points.ts';
import { totalFundingCell } from '../scoring/score-execution.ts';
import { scoreEvaluation } from '../scoring/score-evaluation.ts';
import type { EvaluationScore, ExecutionScore, IndicatorScore, OpenReason } from '../scoring/score.ts';
import { applyEdits } from './edit.ts';
import type { EntrySheet, Place } from './entry-sheet.ts';
import type { HeldText } from './held-texts.ts';
import { findFlawedAmounts, type FlawedAmount } from './place-flaw.ts';
import { findReasonFlaw, type ReasonFlaw } from './reason.ts';
import { fillingEdits } from './submission.ts';

type ExecutionOpenReason = Extract<ExecutionScore, { kind: 'open' }>['reason'];

type ExecutionBlank = Extract<ExecutionOpenReason, 'budget-blank' | 'executed-blank'>;

/** What stands between a sheet and its submission, and the row it is in. */
export type Obstacle =
  | { readonly kind: 'finding'; readonly indicatorId: string | null; readonly finding: Finding }
  | {
      readonly kind: 'open';
      readonly indicatorId: string;
      readonly name: string;
      readonly reason: OpenReason;
      readonly interval: string | null;
    }
  | {
      readonly kind: 'execution-blank';
      readonly indicatorId: null;
      readonly reason: ExecutionBlank;
      /** Null where the sheet has no row of 年度资金总额. */
      readonly place: Place | null;
    }
  | { readonly kind: 'amount'; readonly indicatorId: null; readonly amount: FlawedAmount }
  | { readonly kind: 'held'; readonly indicatorId: null; readonly held: HeldText }
  | { readonly kind: 'reason'; readonly indicatorId: string; readonly name: string; readonly flaw: ReasonFlaw }
  /** No row that counts: a sheet of blank rows and rows of 无 has no points to sum up. */
  | { readonly kind: 'no-indicators'; readonly indicatorId: null };

const losesPoints = (indicator: Indicator, score: IndicatorScore | undefined): boolean => {
  if (score?.kind !== 'scored') return false;
  const counted = pointsOrNull(indicator.selfScoreText) ?? score.score;
  return compareDecimals(counted, score.maxScore) < 0;
};

/** A missing reason is found by the review's own check; this finds the reasons that only look like one. */
const reasonObstacle = (indicator: Indicator, score: IndicatorScore | undefined): readonly Obstacle[] => {
  if (!losesPoints(indicator, score)) return [];
  const flaw = findReasonFlaw(indicator.deviationReason);
  if (flaw === null || flaw === 'blank') return [];
  return [{ kind: 'reason', indicatorId: indicator.id, name: indicator.name, flaw }];
};

const blankFields = {
  'budget-blank': 'adjustedBudgetText',
  'executed-blank': 'executedAmountText',
} as const satisfies Record<ExecutionBlank, FundingField>;

const isBlank = (reason: ExecutionOpenReason): reason is ExecutionBlank => reason in blankFields;

/** Amounts that are no numbers, and those that are missing for the score of 预算执行. */
const fundingObstacles = (evaluation: Evaluation, execution: ExecutionScore): readonly Obstacle[] => {
  const flawed = findFlawedAmounts(evaluation).map(
    (amount) => ({ kind: 'amount', indicatorId: null, amount }) as const,
  );
  if (execution.kind !== 'open' || !isBlank(execution.reason)) return flawed;
  const { reason } = execution;
  const place = totalFundingCell(evaluation, blankFields[reason]);
  return [{ kind: 'execution-blank', indicatorId: null, reason, place }, ...flawed];
};

/** Open points, block findings and empty reasons of a sheet as it stands. */
const findObstacles = (
  evaluation: Evaluation,
  score: EvaluationScore,
  findings: readonly Finding[],
): readonly Obstacle[] => {
  const { indicators } = evaluation;
  const open = indicators.flatMap((indicator, index): readonly Obstacle[] => {
    const row = score.indicators[index];
    if (row?.kind !== 'open') return reasonObstacle(indicator, row);
    return [
      { kind: 'open', indicatorId: indicator.id, name: indicator.name, reason: row.reason, interval: row.interval },
    ];
  });
  const openRows = new Set(open.map(({ indicatorId }) => indicatorId));
  return [
    ...(score.indicators.every(({ kind }) => kind === 'not-an-indicator')
      ? [{ kind: 'no-indicators', indicatorId: null } as const]
      : []),
    ...fundingObstacles(evaluation, score.execution),
    ...open,
    ...findings
      .filter(
        ({ severity, indicatorId }) => severity === 'block' && !(indicatorId !== null && openRows.has(indicatorId)),
      )
      .map((finding): Obstacle => ({ kind: 'finding', indicatorId: finding.indicatorId, finding })),
  ];
};

/** A sheet as it stands, with what follows from it. */
export type JudgedSheet = {
  readonly sheet: EntrySheet;
  readonly ruleSet: RuleSet;
  readonly score: EvaluationScore;
  readonly findings: readonly Finding[];
  /** What stands in a field and cannot be kept. */
  readonly held: readonly HeldText[];
};

/** A grade that is filled in is that of its total, however it is worded: it stands in nobody's way. */
const unworded = (): string => '';

/**
 * Everything that has to be put right before a sheet can be submitted. It is judged as it would leave: with the scores
 * and sums that the submission fills in.
 */
export const obstaclesOf = ({ held, ...judged }: JudgedSheet): readonly Obstacle[] => [
  ...held.map((text): Obstacle => ({ kind: 'held', indicatorId: null, held: text })),
  ...obstaclesOfKept(judged),
];

type Judged = Omit<JudgedSheet, 'held'>;

type Leaving = Pick<Judged, 'score' | 'findings'> & { readonly evaluation: Evaluation };

/** The sheet as it would leave, with what follows from it. */
const asItLeaves = ({ sheet, ruleSet, score, findings }: Judged): Leaving => {
  const filling = fillingEdits(sheet, score, { ruleSetOf: () => ruleSet, gradeText: unworded });
  if (filling.length === 0) return { evaluation: sheet.evaluation, score, findings };
  const { evaluation, ledger } = applyEdits(sheet, filling);
  return {
    evaluation,
    score: scoreEvaluation(evaluation, ruleSet),
    findings: findFindings(evaluation, ruleSet, { ledger }),
  };
};

const obstaclesOfKept = (judged: Judged): readonly Obstacle[] => {
  const { evaluation, score, findings } = asItLeaves(judged);
  return findObstacles(evaluation, score, findings);
};

/** What the bureau will ask about the sheet as a whole, though it can be submitted; what concerns a row stands at the row. */
export const remindersOf = (judged: Judged): readonly Finding[] =>
  asItLeaves(judged).findings.filter(({ severity, indicatorId }) => severity === 'warn' && indicatorId === null);
