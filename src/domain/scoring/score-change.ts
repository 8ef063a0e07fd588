import {
  addDecimals,
  compareDecimals,
  type Decimal,
  isNegative,
  multiplyDecimals,
  negateDecimal,
  wholeNumber,
  zero,
} from '../number/decimal.ts';
import type { TimeProgress } from '../period/time-progress.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Actual } from '../target/actual.ts';
import { parseActual } from '../target/parse-actual.ts';
import { parseTrend } from '../target/parse-change.ts';
import { isScheduleText } from '../target/parse-target.ts';
import { plainText } from '../target/plain-text.ts';
import type { Target } from '../target/target.ts';
import { matchUnits } from '../target/unit-conversion.ts';
import type { ScoringRule } from './derivation.ts';
import { wholeOf } from './points.ts';
import { type Scored, writeReceipt } from './receipt.ts';
import { scoreAtLeast, scoreAtMost } from './score-comparison.ts';
import { type Judgement, type Outcome, scoreJudged } from './score-judged.ts';

/** What the rows need that are held against an earlier value. */
export type ChangeRow = {
  readonly judgement: Judgement;
  readonly actual: Actual;
  readonly ruleSet: RuleSet;
};

const HUNDRED = wholeNumber(100);

/** The same receipt under the rule that led to the comparison. */
const under = (rule: ScoringRule, scored: Scored): Scored => ({
  ...scored,
  derivation: writeReceipt(rule, scored.derivation.formula, scored.derivation.notes),
});

/** Last year's value as a plain number; null when it is missing or no number. */
const baselineOf = ({ judgement }: ChangeRow): { readonly value: Decimal; readonly unit: string } | null => {
  const baseline = parseActual(judgement.indicator.baselineText, null);
  return baseline.kind === 'number' && baseline.bound === 'exact' ? baseline : null;
};

/** The level that a change from last year's value leads to: 100 提升10% → 110, 80% 提高5个百分点 → 85 %. */
const levelAfter = (baseline: Decimal, target: Extract<Target, { kind: 'relative' }>): Decimal => {
  const change = target.direction === 'up' ? target.value : negateDecimal(target.value);
  if (target.unit !== '%') return addDecimals(baseline, change);
  const hundredth: Decimal = { coefficient: 1n, scale: 2 };
  return multiplyDecimals(multiplyDecimals(baseline, addDecimals(HUNDRED, change)), hundredth);
};

const againstLevel = (
  row: ChangeRow,
  level: { readonly value: Decimal; readonly unit: string },
  options: { readonly rule: ScoringRule; readonly isCeiling: 'ceiling' | 'floor' },
): Outcome | null => {
  const { actual, judgement, ruleSet } = row;
  if (actual.kind !== 'number' || actual.bound !== 'exact') return null;
  const match = matchUnits(actual, level);
  if (match.kind === 'differs') return { reason: 'unit-differs', interval: null };
  const measurement = { actual: match.actual, target: match.target, maxScore: judgement.maxScore };
  const score = options.isCeiling === 'ceiling' ? scoreAtMost : scoreAtLeast;
  return under(options.rule, score(measurement, ruleSet, []));
};

/** A change against a change: 提升12% against 提升10%. */
const againstChange = (row: ChangeRow, target: Extract<Target, { kind: 'relative' }>): Scored | null => {
  const { actual, judgement, ruleSet } = row;
  if (actual.kind !== 'change' || actual.unit !== target.unit) return null;
  const value = actual.direction === target.direction ? actual.value : negateDecimal(actual.value);
  return under(
    'relative',
    scoreAtLeast({ actual: value, target: target.value, maxScore: judgement.maxScore }, ruleSet, []),
  );
};

/** Score of 提升10%: against the change the actual names, or against last year's value; else a person judges. */
export const scoreRelative = (row: ChangeRow, target: Extract<Target, { kind: 'relative' }>): Outcome => {
  const direct = againstChange(row, target);
  if (direct !== null) return direct;
  const baseline = baselineOf(row);
  if (baseline !== null) {
    const level = { value: levelAfter(baseline.value, target), unit: baseline.unit };
    const isCeiling = target.direction === 'down' ? 'ceiling' : 'floor';
    const scored = againstLevel(row, level, { rule: 'relative', isCeiling });
    if (scored !== null) return scored;
  }
  const missing = baseline === null ? 'baseline-missing' : 'attainment-missing';
  return scoreJudged({ ...row.judgement, rule: 'relative', missing });
};

const zeroGrowth = (row: ChangeRow, direction: 'not-up' | 'not-down'): boolean => {
  const { actual, judgement } = row;
  if (parseTrend(plainText(judgement.indicator.actualText)) === direction) return true;
  if (actual.kind === 'change')
    return (actual.direction === 'down') === (direction === 'not-up') || actual.value.coefficient === 0n;
  const isChange =
    actual.kind === 'number' && actual.bound === 'exact' && (actual.unit === '%' || actual.value.coefficient === 0n);
  return isChange && direction === 'not-up' && (isNegative(actual.value) || actual.value.coefficient === 0n);
};

/** Score of 只减不增 or 零增长: against last year's value; words of the same sense are met; else a person judges. */
export const scoreTrend = (row: ChangeRow, direction: 'not-up' | 'not-down'): Outcome => {
  const baseline = baselineOf(row);
  if (baseline !== null) {
    const isCeiling = direction === 'not-up' ? 'ceiling' : 'floor';
    const scored = againstLevel(row, baseline, { rule: 'trend', isCeiling });
    if (scored !== null) return scored;
  }
  const { maxScore } = row.judgement;
  if (zeroGrowth(row, direction)) return { score: maxScore, derivation: writeReceipt('trend', wholeOf(maxScore)) };
  const missing = baseline === null ? 'baseline-missing' : 'attainment-missing';
  return scoreJudged({ ...row.judgement, rule: 'trend', missing });
};

/** Score of 大于等于序时进度: the target is the share of the year gone; both sides × 12 so that it stays exact. */
export const scoreSchedule = (row: ChangeRow, progress: TimeProgress): Outcome => {
  const { actual, judgement, ruleSet } = row;
  const { maxScore, indicator } = judgement;
  if (isScheduleText(indicator.actualText)) {
    return { score: maxScore, derivation: writeReceipt('schedule', wholeOf(maxScore)) };
  }
  if (actual.kind !== 'number' || actual.bound !== 'exact' || !/^%?$/u.test(actual.unit)) {
    return scoreJudged({ ...judgement, rule: 'schedule' });
  }
  const isFraction = actual.unit === '' && compareDecimals(actual.value, wholeNumber(1)) <= 0;
  if (isFraction && compareDecimals(actual.value, zero) > 0) return { reason: 'unit-differs', interval: null };
  const isWholeYear = compareDecimals(progress.numerator, progress.denominator) === 0;
  const measurement = isWholeYear
    ? { actual: actual.value, target: HUNDRED, maxScore }
    : {
        actual: multiplyDecimals(actual.value, progress.denominator),
        target: multiplyDecimals(HUNDRED, progress.numerator),
        maxScore,
      };
  return under('schedule', scoreAtLeast(measurement, ruleSet, []));
};
