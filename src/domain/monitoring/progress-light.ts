import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  multiplyDecimals,
  negateDecimal,
  wholeNumber,
  zero,
} from '../number/decimal.ts';
import { divideRounded, roundDecimal } from '../number/ratio.ts';
import { timeProgressAt } from '../period/time-progress.ts';
import type { MonitoringRule } from '../rules/rule-set.ts';
import { formatPlain } from '../scoring/points.ts';
import type { Light, LightRule, Lit } from './light.ts';

const HUNDRED = wholeNumber(100);
const PLACES = 2;

/** An actual, the target of the whole year, and the months gone. */
export type Progress = { readonly actual: Decimal; readonly target: Decimal; readonly month: number };

/** What a budget can be: more than everything is no over-fulfilment. */
type Scale = 'with-blue' | 'without-blue';

/** actual ÷ (target × month ÷ 12) against a limit in %, by cross-multiplication: nothing is rounded before it is compared. */
const reaches = ({ actual, target, month }: Progress, limit: string): boolean => {
  const { numerator, denominator } = timeProgressAt(month);
  const left = multiplyDecimals(multiplyDecimals(actual, denominator), HUNDRED);
  const right = multiplyDecimals(multiplyDecimals(target, numerator), decimalOf(limit));
  return compareDecimals(left, right) >= 0;
};

const lightFor = (progress: Progress, rule: MonitoringRule, scale: Scale): Light => {
  if (scale === 'with-blue' && reaches(progress, rule.blueFrom)) return 'blue';
  if (reaches(progress, rule.yellowBelow)) return 'green';
  return reaches(progress, rule.redBelow) ? 'yellow' : 'red';
};

const atMostAll = (percent: Decimal): Decimal => (compareDecimals(percent, HUNDRED) > 0 ? HUNDRED : percent);

/** The light of a value that is meant to grow with the months; `target` and `month` are above 0. */
export const progressLight = (
  progress: Progress,
  rule: MonitoringRule,
  { kind, scale }: { readonly kind: LightRule; readonly scale: Scale },
): Lit => {
  const { actual, target, month } = progress;
  const { numerator, denominator } = timeProgressAt(month);
  const dueTimes = multiplyDecimals(target, numerator);
  const share = divideRounded(multiplyDecimals(multiplyDecimals(actual, denominator), HUNDRED), dueTimes, PLACES);
  const due = divideRounded(dueTimes, denominator, PLACES);
  return {
    kind: 'lit',
    light: lightFor(progress, rule, scale),
    rule: kind,
    formula: `${formatPlain(actual)} ÷ (${formatPlain(target)} × ${month} ÷ 12) = ${formatPlain(share)}%`,
    share,
    due,
    deviation: roundDecimal(addDecimals(actual, negateDecimal(due)), PLACES),
    done: atMostAll(divideRounded(multiplyDecimals(actual, HUNDRED), target, PLACES)),
    evidence: rule.source.evidence,
    citation: rule.source.citation,
  };
};

/** A light that does not depend on the month. */
export const plainLight = (light: Light, kind: LightRule, formula: string, rule: MonitoringRule): Lit => ({
  kind: 'lit',
  light,
  rule: kind,
  formula,
  share: null,
  due: null,
  deviation: null,
  done: null,
  evidence: rule.source.evidence,
  citation: rule.source.citation,
});

export const isAboveZero = (value: Decimal): boolean => compareDecimals(value, zero) > 0;
