import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  isNegative,
  multiplyDecimals,
  subtractDecimals,
  zero,
} from '../number/decimal.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Comparison } from '../target/target.ts';
import type { DerivationNote } from './derivation.ts';
import { formatPlain, formatPoints } from './points.ts';
import { type Scored, scoreShare, writeReceipt } from './receipt.ts';

/** An actual held against a target, both in one unit. */
export type Measurement = { readonly actual: Decimal; readonly target: Decimal; readonly maxScore: Decimal };

const full = ({ actual, target, maxScore }: Measurement, sign: string): string =>
  `${formatPlain(actual)} ${sign} ${formatPlain(target)} → ${formatPoints(maxScore)}`;

const nothing = ({ actual, target }: Measurement, sign: string): string =>
  `${formatPlain(actual)} ${sign} ${formatPlain(target)} → 0`;

const share = (numerator: Decimal, denominator: Decimal, maxScore: Decimal): string =>
  `${formatPlain(numerator)} ÷ ${formatPlain(denominator)} × ${formatPlain(maxScore)}`;

/** `W × max(floor, 1 − (A/T − limit))`, where the rule set deducts for over-fulfilment. */
const deductExcess = ({ actual, target, maxScore }: Measurement, ruleSet: RuleSet): Scored | null => {
  const rule = ruleSet.overFulfilment;
  if (rule.kind !== 'deduct') return null;
  const limit = multiplyDecimals(target, decimalOf(rule.limit));
  if (compareDecimals(actual, limit) <= 0) return null;
  const kept = subtractDecimals(addDecimals(target, limit), actual);
  const floor = multiplyDecimals(target, decimalOf(rule.floor));
  const isFloored = compareDecimals(kept, floor) < 0;
  const { score, notes } = scoreShare(isFloored ? floor : kept, target, maxScore);
  const terms = `(1 − (${formatPlain(actual)} ÷ ${formatPlain(target)} − ${rule.limit}))`;
  const formula = `${isFloored ? rule.floor : terms} × ${formatPlain(maxScore)} = ${formatPoints(score)}`;
  return { score, derivation: writeReceipt('over-fulfilled', formula, notes, rule.source) };
};

/** ≥ ＞ and ＝ on a positive target: W from the target on, below it the exact share of W. */
export const scoreAtLeast = (measurement: Measurement, ruleSet: RuleSet, notes: readonly DerivationNote[]): Scored => {
  const { actual, target, maxScore } = measurement;
  if (compareDecimals(actual, target) >= 0) {
    const deducted = compareDecimals(target, zero) > 0 ? deductExcess(measurement, ruleSet) : null;
    if (deducted !== null) return deducted;
    const sign = compareDecimals(actual, target) === 0 ? '=' : '≥';
    return { score: maxScore, derivation: writeReceipt('at-least-met', full(measurement, sign), notes) };
  }
  if (compareDecimals(target, zero) <= 0) {
    return { score: zero, derivation: writeReceipt('at-least-short', nothing(measurement, '<'), notes) };
  }
  const counted = isNegative(actual) ? zero : actual;
  const negative: readonly DerivationNote[] = isNegative(actual) ? [{ kind: 'negative-as-zero' }] : [];
  const shared = scoreShare(counted, target, maxScore);
  const formula = `${share(counted, target, maxScore)} = ${formatPoints(shared.score)}`;
  return {
    score: shared.score,
    derivation: writeReceipt('at-least-short', formula, [...notes, ...negative, ...shared.notes]),
  };
};

/** A target of 0 that must be hit: W when nothing happened, else 0. */
const scoreEqualZero = (measurement: Measurement, notes: readonly DerivationNote[]): Scored => {
  const isMet = compareDecimals(measurement.actual, zero) <= 0;
  const formula = isMet ? full(measurement, '≤') : nothing(measurement, '>');
  return { score: isMet ? measurement.maxScore : zero, derivation: writeReceipt('equal-zero', formula, notes) };
};

const scoreLinearExcess = (measurement: Measurement, ruleSet: RuleSet, notes: readonly DerivationNote[]): Scored => {
  const { actual, target, maxScore } = measurement;
  const { score, notes: more } = scoreShare(subtractDecimals(addDecimals(target, target), actual), target, maxScore);
  const [a, t] = [formatPlain(actual), formatPlain(target)];
  const formula = `(1 − (${a} − ${t}) ÷ ${t}) × ${formatPlain(maxScore)} = ${formatPoints(score)}`;
  return { score, derivation: writeReceipt('at-most-linear', formula, [...notes, ...more], ruleSet.excess.source) };
};

/** ≤ and ＜: W up to the target, above it less by the rule set's way of counting the excess. */
export const scoreAtMost = (measurement: Measurement, ruleSet: RuleSet, notes: readonly DerivationNote[]): Scored => {
  const { actual, target, maxScore } = measurement;
  if (compareDecimals(actual, target) <= 0) {
    const sign = compareDecimals(actual, target) === 0 ? '=' : '≤';
    return { score: maxScore, derivation: writeReceipt('at-most-met', full(measurement, sign), notes) };
  }
  if (compareDecimals(target, zero) <= 0) {
    return { score: zero, derivation: writeReceipt('at-most-zero', nothing(measurement, '>'), notes) };
  }
  if (ruleSet.excess.kind === 'linear') return scoreLinearExcess(measurement, ruleSet, notes);
  const shared = scoreShare(target, actual, maxScore);
  const formula = `${share(target, actual, maxScore)} = ${formatPoints(shared.score)}`;
  const source = ruleSet.excess.source;
  return {
    score: shared.score,
    derivation: writeReceipt('at-most-inverse', formula, [...notes, ...shared.notes], source),
  };
};

/** Score of a numeric target under a rule set. */
export const scoreComparison = (
  comparison: Comparison,
  measurement: Measurement,
  ruleSet: RuleSet,
  notes: readonly DerivationNote[] = [],
): Scored => {
  const { actual, target } = measurement;
  if (comparison === '=' && compareDecimals(target, zero) === 0) return scoreEqualZero(measurement, notes);
  const isStrict = comparison === '>' || comparison === '<';
  const equal: readonly DerivationNote[] =
    isStrict && compareDecimals(actual, target) === 0 ? [...notes, { kind: 'equal-counts-as-greater' }] : notes;
  return comparison === '<=' || comparison === '<'
    ? scoreAtMost(measurement, ruleSet, equal)
    : scoreAtLeast(measurement, ruleSet, equal);
};

/** A range: W inside, below it the share of the lower end, above it as ≤ the upper end. */
export const scoreRange = (
  range: { readonly low: Decimal; readonly high: Decimal },
  measurement: Omit<Measurement, 'target'>,
  ruleSet: RuleSet,
  notes: readonly DerivationNote[] = [],
): Scored => {
  const { actual, maxScore } = measurement;
  if (compareDecimals(actual, range.low) < 0) {
    const scored = scoreAtLeast({ ...measurement, target: range.low }, ruleSet, notes);
    return { ...scored, derivation: writeReceipt('range-below', scored.derivation.formula, scored.derivation.notes) };
  }
  if (compareDecimals(actual, range.high) > 0) {
    const scored = scoreAtMost({ ...measurement, target: range.high }, ruleSet, notes);
    return { ...scored, derivation: writeReceipt('range-above', scored.derivation.formula, scored.derivation.notes) };
  }
  const formula = `${formatPlain(range.low)} ≤ ${formatPlain(actual)} ≤ ${formatPlain(range.high)} → ${formatPoints(maxScore)}`;
  return { score: maxScore, derivation: writeReceipt('range-inside', formula, notes) };
};
