import type { Evaluation } from '../evaluation/evaluation.ts';
import { saysNoIndicator } from '../indicator/no-indicator.ts';
import {
  type Decimal,
  decimalOf,
  formatDecimal,
  parseDecimal,
  subtractDecimals,
  sumDecimals,
  zero,
} from '../number/decimal.ts';
import type { Grade, RuleSet } from '../rules/rule-set.ts';
import { forecastThresholds } from '../rules/published/student-quantiles.ts';
import { fromHundredths, toHundredths } from '../scoring/hundredths.ts';
import { scoreExecution, totalFundingRow } from '../scoring/score-execution.ts';
import { gradeBandOf } from '../scoring/score-total.ts';
import { startDraws } from './draws.ts';
import { forecastIndicator, type IndicatorForecast } from './forecast-indicator.ts';
import { type Begun, forecastValue } from './forecast-value.ts';
import type { Watch } from './watch.ts';
import type { WatchedSheet } from './watch-sheet.ts';
import { lacksWeights, withWeights } from './weights.ts';

/** The total of the year's end: a range, and how likely each grade is, in draws out of `draws`. */
export type TotalForecast = {
  readonly low: Decimal;
  readonly middle: Decimal;
  readonly high: Decimal;
  readonly draws: number;
  readonly grades: Readonly<Record<Grade, number>>;
};

export type SheetForecast = {
  readonly month: number;
  /** Whether the sheet prints 分值, or they had to be proposed. */
  readonly weights: 'written' | 'proposed';
  readonly indicators: readonly IndicatorForecast[];
  /** 全年预计执行数, 80 % range; null while it cannot be told. */
  readonly executed: readonly [Decimal, Decimal, Decimal] | null;
  /** Points of rows nobody can forecast; while there are any, no total is told. */
  readonly unknownPoints: Decimal;
  readonly total: TotalForecast | null;
};

const MONTHS = 12;

type Executed = { readonly values: readonly Decimal[]; readonly begun: Begun | null; readonly last: number };

const nothingExecuted: Executed = { values: [], begun: null, last: 0 };

/**
 * What was executed month by month: amounts are entered from January on, so neighbours are subtracted. The first may
 * cover several months; after it none may be left out.
 */
const executedPaces = ({ executed }: Watch, month: number): Executed => {
  const entries = executed
    .filter((entry) => entry.month <= month)
    .flatMap((entry) => {
      const amount = parseDecimal(entry.text);
      return amount === null ? [] : [{ month: entry.month, amount }];
    });
  const [first] = entries;
  if (first === undefined || entries.some((entry, index) => entry.month !== first.month + index))
    return nothingExecuted;
  const steps = entries.slice(1).map(({ amount }, index) => subtractDecimals(amount, entries[index]?.amount ?? zero));
  const last = first.month + steps.length;
  return first.month === 1
    ? { values: [first.amount, ...steps], begun: null, last }
    : { values: steps, begun: { total: first.amount, periods: first.month }, last };
};

const withExecuted = (evaluation: Evaluation, executed: string): Evaluation => {
  const rows = evaluation.funding.rows.map((row) =>
    row.kind === 'total' ? { ...row, executedAmountText: executed } : row,
  );
  return { ...evaluation, funding: { ...evaluation.funding, rows } };
};

/** 全年执行数 from what was executed month by month; never below nothing or above the budget; null while that tells too little. */
export const forecastExecuted = (watched: Pick<WatchedSheet, 'evaluation' | 'watch'>, month: number) => {
  const { values, begun, last } = executedPaces(watched.watch, month);
  const ceiling = parseDecimal(totalFundingRow(watched.evaluation)?.adjustedBudgetText ?? '');
  const series = { values, begun, periodsLeft: MONTHS - last, lastYear: null, floor: zero, ceiling };
  return forecastValue({ kind: 'cumulative', ...series });
};

type ExecutionForecast = { readonly scores: readonly number[]; readonly range: SheetForecast['executed'] };

const scoreOf = (evaluation: Evaluation, ruleSet: RuleSet): readonly number[] => {
  const score = scoreExecution(evaluation, ruleSet);
  return score.kind === 'scored' ? [toHundredths(score.score)] : [];
};

const forecastExecution = (watched: WatchedSheet, month: number): ExecutionForecast => {
  const { evaluation, ruleSet } = watched;
  const forecast = forecastExecuted(watched, month);
  if (forecast === null) return { scores: month === MONTHS ? scoreOf(evaluation, ruleSet) : [], range: null };
  const scores = forecast.outcomes.flatMap((amount) =>
    scoreOf(withExecuted(evaluation, formatDecimal(amount)), ruleSet),
  );
  const [low, high] = forecast.ranges.of80;
  return { scores, range: [low, forecast.middle, high] };
};

const noGrades = { excellent: 0, good: 0, fair: 0, poor: 0 };

/** Draws one outcome of every part, independently, and adds them up, many times over. */
const drawTotals = (parts: readonly (readonly number[])[], ruleSet: RuleSet): TotalForecast => {
  const draws = startDraws(forecastThresholds.seed);
  const totals = Array.from({ length: forecastThresholds.draws }, () =>
    parts.reduce((sum, outcomes) => sum + (outcomes[draws.next(outcomes.length)] ?? 0), 0),
  ).toSorted((left, right) => left - right);
  const grades = { ...noGrades };
  for (const total of totals) grades[gradeBandOf(fromHundredths(total), ruleSet).grade] += 1;
  const at = (tenth: number): Decimal => fromHundredths(totals[(totals.length / 10) * tenth] ?? 0);
  return { low: at(1), middle: at(5), high: at(9), draws: totals.length, grades };
};

/** The year's end of a sheet as seen from a month: each indicator, the money, the total and its grades. */
export const forecastSheet = (sheet: WatchedSheet, month: number): SheetForecast => {
  const watched = withWeights(sheet);
  const indicators = watched.evaluation.indicators
    .filter((indicator) => !saysNoIndicator(indicator))
    .flatMap((indicator) => forecastIndicator(indicator, watched, month) ?? []);
  const execution = forecastExecution(watched, month);
  const unknown = indicators.filter(({ kind }) => kind === 'unknown').map(({ maxScore }) => maxScore);
  const executionPoints = execution.scores.length === 0 ? [decimalOf(watched.ruleSet.executionPoints)] : [];
  const unknownPoints = sumDecimals([...unknown, ...executionPoints]);
  const parts = indicators.flatMap((forecast) =>
    forecast.kind === 'unknown' ? [] : [forecast.scores.map(toHundredths)],
  );
  const isKnown = unknown.length === 0 && executionPoints.length === 0 && indicators.length > 0;
  return {
    month,
    weights: lacksWeights(sheet.evaluation) ? 'proposed' : 'written',
    indicators,
    executed: execution.range,
    unknownPoints,
    total: isKnown ? drawTotals([execution.scores, ...parts], watched.ruleSet) : null,
  };
};
