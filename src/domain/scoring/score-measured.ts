import type { Indicator } from '../indicator/indicator.ts';
import {
  compareDecimals,
  type Decimal,
  decimalOf,
  isNegative,
  isZero,
  negateDecimal,
  zero,
} from '../number/decimal.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { Actual } from '../target/actual.ts';
import { parseActualNumber } from '../target/parse-actual.ts';
import type { Comparison, Target } from '../target/target.ts';
import { matchUnits } from '../target/unit-conversion.ts';
import { unitOfName } from '../target/unit-of-name.ts';
import { saysNoEvent } from '../target/zero-events.ts';
import type { DerivationNote } from './derivation.ts';
import { scoreComparison, scoreRange } from './score-comparison.ts';
import type { Outcome, Unscored } from './score-judged.ts';

type NumberActual = Extract<Actual, { kind: 'number' }>;

/** A row whose target is a number or a range. */
export type MeasuredRow = {
  readonly indicator: Indicator;
  readonly actual: Actual;
  readonly maxScore: Decimal;
  readonly ruleSet: RuleSet;
};

const GROWTH_NAME = /增长|增幅|提升|提高|上升|降低|下降|减少|压减/u;

/** The number in an actual. 增长5% counts as 5 % where the indicator itself measures a growth. */
const numberOf = ({ indicator, actual }: Pick<MeasuredRow, 'indicator' | 'actual'>): NumberActual | null => {
  if (actual.kind === 'number') return actual;
  if (actual.kind === 'change' && GROWTH_NAME.test(indicator.name)) {
    const isAgainst = actual.direction === (/降低|下降|减少|压减/u.test(indicator.name) ? 'up' : 'down');
    return { ...actual, kind: 'number', bound: 'exact', value: isAgainst ? negateDecimal(actual.value) : actual.value };
  }
  return parseActualNumber(indicator.actualText, indicator.name);
};

/** 95%以上 settles ≥ 95 % but not ≥ 98 %: a bound only counts on the side where it proves the target met. */
const provesMet = (actual: NumberActual, comparison: Comparison, order: -1 | 0 | 1): boolean => {
  if (actual.bound === 'exact') return true;
  const isCeiling = comparison === '<=' || comparison === '<';
  return isCeiling ? actual.bound === 'at-most' && order <= 0 : actual.bound === 'at-least' && order >= 0;
};

const HALF_OF_PERCENT = decimalOf('50');
const ONE = decimalOf('1');

/** 0.9866 against ≥95% is 98.66 % or 0.9866 %: nobody can tell, so nobody is told a score. */
const isDoubtfulFraction = (actual: NumberActual, target: Decimal, unit: string): boolean =>
  unit === '%' &&
  actual.unit === '' &&
  !isNegative(actual.value) &&
  actual.value.coefficient !== 0n &&
  compareDecimals(actual.value, ONE) <= 0 &&
  compareDecimals(target, HALF_OF_PERCENT) >= 0;

const unitNotes = (actual: NumberActual, unit: string, isConverted: boolean): readonly DerivationNote[] =>
  isConverted ? [{ kind: 'unit-converted', from: actual.unit, to: unit }] : [];

type NumericTarget = Extract<Target, { kind: 'numeric' }>;

/** Actual and target in one unit, and what had to be assumed on the way. */
export type Measured = {
  readonly actual: Decimal;
  readonly target: Decimal;
  readonly notes: readonly DerivationNote[];
};

/** 未发生 is a number only where none is what was asked for. */
const noneHappened = ({ actualText }: Indicator, { value }: NumericTarget): NumberActual | null =>
  isZero(value) && saysNoEvent(actualText) ? { kind: 'number', value: zero, unit: '', bound: 'exact' } : null;

/** Brings an actual to the unit of its numeric target; open when it is no number or its unit does not convert. */
export const measureNumeric = (
  row: Omit<MeasuredRow, 'maxScore' | 'ruleSet'>,
  target: NumericTarget,
): Measured | Unscored => {
  const actual = numberOf(row) ?? noneHappened(row.indicator, target);
  if (actual === null) return { reason: 'actual-unreadable', interval: null };
  const unit = target.unit === '' ? unitOfName(row.indicator.name) : target.unit;
  const match = matchUnits(actual, { value: target.value, unit });
  if (match.kind === 'differs' || isDoubtfulFraction(actual, target.value, unit)) {
    return { reason: 'unit-differs', interval: null };
  }
  if (!provesMet(actual, target.comparison, compareDecimals(match.actual, match.target))) {
    return { reason: 'actual-unreadable', interval: null };
  }
  const implied: readonly DerivationNote[] = target.implied ? [{ kind: 'sign-implied' }] : [];
  const notes = [...implied, ...unitNotes(actual, unit, match.converted)];
  return { actual: match.actual, target: match.target, notes };
};

/** Score of a numeric target. */
export const scoreNumeric = (row: MeasuredRow, target: NumericTarget): Outcome => {
  const measured = measureNumeric(row, target);
  if ('reason' in measured) return measured;
  const measurement = { actual: measured.actual, target: measured.target, maxScore: row.maxScore };
  return scoreComparison(target.comparison, measurement, row.ruleSet, measured.notes);
};

/** Score of a range; open when the actual is no plain number or its unit does not convert. */
export const scoreInterval = (row: MeasuredRow, target: Extract<Target, { kind: 'range' }>): Outcome => {
  const actual = numberOf(row);
  if (actual === null || actual.bound !== 'exact') return { reason: 'actual-unreadable', interval: null };
  const unit = target.unit === '' ? unitOfName(row.indicator.name) : target.unit;
  const low = matchUnits(actual, { value: target.low, unit });
  const high = matchUnits(actual, { value: target.high, unit });
  if (low.kind === 'differs' || high.kind === 'differs' || isDoubtfulFraction(actual, target.low, unit)) {
    return { reason: 'unit-differs', interval: null };
  }
  const notes = unitNotes(actual, unit, low.converted);
  const measurement = { actual: low.actual, maxScore: row.maxScore };
  return scoreRange({ low: low.target, high: high.target }, measurement, row.ruleSet, notes);
};
