import type { Evaluation } from '../evaluation/evaluation.ts';
import {
  compareDecimals,
  type Decimal,
  decimalOf,
  isZero,
  multiplyDecimals,
  subtractDecimals,
  wholeNumber,
  zero,
} from '../number/decimal.ts';
import { divideRounded } from '../number/ratio.ts';
import { formatPlain, formatPoints, pointsOrNull, SCORE_PLACES } from '../scoring/points.ts';
import { totalFundingRow } from '../scoring/score-execution.ts';

/** A way to turn an execution rate into points, as a share of W. */
export type ExecutionCandidate =
  | { readonly kind: 'pro-rata' }
  /** First tier whose rate (%) is reached; below all, 0. `points` of 10. */
  | { readonly kind: 'tiers'; readonly tiers: readonly { readonly from: string; readonly points: string }[] }
  /** Points of 10 lost per started percentage point below 100. */
  | { readonly kind: 'per-point'; readonly points: string };

/** One printed execution score beside what a candidate gives. */
export type ExecutionSighting = {
  readonly evaluationId: string;
  readonly projectName: string;
  /** In %, two places. */
  readonly rate: string;
  readonly expected: string;
  readonly printed: string;
  readonly verdict: 'fits' | 'differs';
};

/** A candidate with all sightings; one that differs anywhere is excluded. */
export type ExecutionFit = {
  readonly candidate: ExecutionCandidate;
  readonly verdict: 'consistent' | 'excluded';
  readonly sightings: readonly ExecutionSighting[];
};

const tiers = (...pairs: readonly (readonly [string, string])[]): ExecutionCandidate => ({
  kind: 'tiers',
  tiers: pairs.map(([from, points]) => ({ from, points })),
});

/** What is tried: the national rule, step tables as forms print them, and deductions per point. Examples but the first. */
const executionCandidates: readonly ExecutionCandidate[] = [
  { kind: 'pro-rata' },
  tiers(['100', '10'], ['90', '7']),
  tiers(['100', '10'], ['95', '7']),
  tiers(['100', '10'], ['95', '7'], ['90', '5']),
  tiers(['100', '10'], ['90', '7'], ['80', '4']),
  tiers(['95', '10'], ['90', '7']),
  tiers(['90', '10'], ['80', '8'], ['60', '6']),
  { kind: 'per-point', points: '1.5' },
  { kind: 'per-point', points: '1' },
  { kind: 'per-point', points: '0.5' },
];

const TEN = wholeNumber(10);
const HUNDRED = wholeNumber(100);

type Amounts = { readonly executed: Decimal; readonly budget: Decimal; readonly maxScore: Decimal };

const shareOfTen = (points: Decimal, maxScore: Decimal): Decimal =>
  divideRounded(multiplyDecimals(points, maxScore), TEN, SCORE_PLACES);

/** Percentage points below 100, each started one counted whole. */
const startedPoints = ({ executed, budget }: Amounts): Decimal => {
  const missing = subtractDecimals(budget, executed);
  if (compareDecimals(missing, zero) <= 0) return zero;
  const rounded = divideRounded(multiplyDecimals(missing, HUNDRED), budget, 0);
  const isShort = compareDecimals(multiplyDecimals(rounded, budget), multiplyDecimals(missing, HUNDRED)) < 0;
  return isShort ? subtractDecimals(rounded, wholeNumber(-1)) : rounded;
};

const expectedOf = (candidate: ExecutionCandidate, amounts: Amounts): Decimal => {
  const { executed, budget, maxScore } = amounts;
  switch (candidate.kind) {
    case 'pro-rata':
      return compareDecimals(executed, budget) >= 0
        ? maxScore
        : divideRounded(multiplyDecimals(executed, maxScore), budget, SCORE_PLACES);
    case 'tiers': {
      const percent = multiplyDecimals(executed, HUNDRED);
      const isReached = ({ from }: { readonly from: string }): boolean =>
        compareDecimals(percent, multiplyDecimals(decimalOf(from), budget)) >= 0;
      return shareOfTen(decimalOf(candidate.tiers.find(isReached)?.points ?? '0'), maxScore);
    }
    case 'per-point': {
      const left = subtractDecimals(TEN, multiplyDecimals(startedPoints(amounts), decimalOf(candidate.points)));
      return shareOfTen(compareDecimals(left, zero) < 0 ? zero : left, maxScore);
    }
  }
};

const sightOf = (evaluation: Evaluation, candidate: ExecutionCandidate): readonly ExecutionSighting[] => {
  const row = totalFundingRow(evaluation);
  const read = (text: string | undefined): Decimal | null => pointsOrNull(text ?? '');
  const [budget, executed] = [read(row?.adjustedBudgetText), read(row?.executedAmountText)];
  const [printed, maxScore] = [read(row?.selfScoreText), read(row?.maxScoreText)];
  if (budget === null || executed === null || printed === null || maxScore === null || isZero(budget)) return [];
  const expected = expectedOf(candidate, { executed, budget, maxScore });
  return [
    {
      evaluationId: evaluation.id,
      projectName: evaluation.projectName,
      rate: formatPlain(divideRounded(multiplyDecimals(executed, HUNDRED), budget, 2)),
      expected: formatPoints(expected),
      printed: formatPoints(printed),
      verdict: compareDecimals(expected, printed) === 0 ? 'fits' : 'differs',
    },
  ];
};

/** Which ways to score the execution the printed scores allow, and which they exclude with what numbers. */
export const inferExecution = (
  evaluations: readonly Evaluation[],
  candidates: readonly ExecutionCandidate[] = executionCandidates,
): readonly ExecutionFit[] =>
  candidates.map((candidate) => {
    const sightings = evaluations.flatMap((evaluation) => sightOf(evaluation, candidate));
    const differs = sightings.some(({ verdict }) => verdict === 'differs');
    return { candidate, verdict: differs ? 'excluded' : 'consistent', sightings };
  });
