import { aspectOf } from '../indicator/aspect.ts';
import type { Attainment, Indicator } from '../indicator/indicator.ts';
import { saysNoIndicator } from '../indicator/no-indicator.ts';
import { compareDecimals, type Decimal, isZero, wholeNumber } from '../number/decimal.ts';
import { compareDays } from '../period/calendar-day.ts';
import type { MonitoringRule } from '../rules/rule-set.ts';
import { formatPlain } from '../scoring/points.ts';
import { targetOf } from '../scoring/score-indicator.ts';
import { measureNumeric } from '../scoring/score-measured.ts';
import type { Actual } from '../target/actual.ts';
import { dayOfActual } from '../target/day-of-actual.ts';
import { parseActual, parseActualNumber } from '../target/parse-actual.ts';
import type { Rating, Target } from '../target/target.ts';
import { type Light, type LightState, unlit } from './light.ts';
import { isAboveZero, plainLight, progressLight } from './progress-light.ts';

/** When and under which rule an indicator is looked at. `month` 1–12. */
export type LightContext = {
  readonly rule: MonitoringRule;
  readonly fiscalYear: number | null;
  readonly month: number;
};

/** An indicator whose 实际完成值 is what it stands at by the month. */
type Row = { readonly indicator: Indicator; readonly actual: Actual; readonly context: LightContext };

/** 数量 效益 满意度 grow with the months; a rate under 质量 does not, unless the rule set scales all. */
const growsWithMonths = (indicator: Indicator, rule: MonitoringRule): boolean => {
  if (rule.scaled === 'all') return true;
  const aspect = aspectOf(indicator);
  return aspect === 'quantity' || aspect === 'benefit' || aspect === 'satisfaction';
};

const holdAgainst = (sign: string, left: Decimal, right: Decimal): string =>
  `${formatPlain(left)} ${sign} ${formatPlain(right)}`;

const floorLight = ({ indicator, context }: Row, actual: Decimal, target: Decimal): LightState => {
  const { rule, month } = context;
  if (growsWithMonths(indicator, rule) && isAboveZero(target))
    return progressLight({ actual, target, month }, rule, { kind: 'progress', scale: 'with-blue' });
  const isMet = compareDecimals(actual, target) >= 0;
  return plainLight(isMet ? 'green' : 'red', 'in-range', holdAgainst(isMet ? '≥' : '<', actual, target), rule);
};

const numericLight = (row: Row, target: Extract<Target, { kind: 'numeric' }>): LightState => {
  const measured = measureNumeric(row, target);
  if ('reason' in measured) return unlit(measured.reason === 'unit-differs' ? 'unit-differs' : 'unreadable');
  const { actual, target: limit } = measured;
  const { rule } = row.context;
  if (target.comparison === '<=' || target.comparison === '<') {
    const isOver = compareDecimals(actual, limit) > 0;
    return plainLight(isOver ? 'red' : 'green', 'ceiling', holdAgainst(isOver ? '>' : '≤', actual, limit), rule);
  }
  if (target.comparison === '=' && isZero(limit)) {
    const isMet = isZero(actual);
    return plainLight(isMet ? 'green' : 'red', 'zero', holdAgainst(isMet ? '=' : '≠', actual, limit), rule);
  }
  return floorLight(row, actual, limit);
};

const rangeLight = (row: Row, { low, high, unit }: Extract<Target, { kind: 'range' }>): LightState => {
  const ceiling = numericLight(row, { kind: 'numeric', comparison: '<=', value: high, unit, implied: false });
  if (ceiling.kind === 'unlit' || ceiling.light === 'red') return ceiling;
  const floor = numericLight(row, { kind: 'numeric', comparison: '>=', value: low, unit, implied: false });
  return floor.kind === 'lit' && floor.light === 'blue' ? { ...floor, light: 'green' } : floor;
};

const steps: readonly Rating[] = ['excellent', 'good', 'fair', 'poor'];

const ratingLight = ({ actual, context }: Row, wanted: Rating): LightState | null => {
  if (actual.kind !== 'rating') return null;
  const below = steps.indexOf(actual.rating) - steps.indexOf(wanted);
  return plainLight(below <= 0 ? 'green' : below === 1 ? 'yellow' : 'red', 'rating', '', context.rule);
};

const attainmentLights = { met: 'green', 'partly-met': 'yellow', 'not-met': 'red' } as const satisfies Record<
  Attainment,
  Light
>;

const attainmentLight = ({ indicator, actual, context }: Row): LightState => {
  const attainment = actual.kind === 'attainment' ? actual.attainment : indicator.attainment;
  if (attainment === null) return unlit('attainment-missing');
  return plainLight(attainmentLights[attainment], 'attainment', '', context.rule);
};

const deadlineLight = ({ actual, context }: Row, { due }: Extract<Target, { kind: 'deadline' }>): LightState | null => {
  const day = dayOfActual(actual);
  if (day === null || due === null) return null;
  const order = compareDays(day, due);
  return order === null ? null : plainLight(order <= 0 ? 'green' : 'red', 'deadline', '', context.rule);
};

const changeLight = (
  { actual, context }: Row,
  { direction, value, unit }: Extract<Target, { kind: 'relative' }>,
): LightState | null => {
  if (actual.kind !== 'change' || actual.unit !== unit) return null;
  const isMet = actual.direction === direction && compareDecimals(actual.value, value) >= 0;
  return plainLight(
    isMet ? 'green' : 'red',
    'change',
    holdAgainst(isMet ? '≥' : '<', actual.value, value),
    context.rule,
  );
};

const scheduleLight = ({ indicator, context }: Row): LightState => {
  const number = parseActualNumber(indicator.actualText, indicator.name);
  if (number === null) return unlit('unreadable');
  const progress = { actual: number.value, target: wholeNumber(100), month: context.month };
  return progressLight(progress, context.rule, { kind: 'progress', scale: 'without-blue' });
};

const lightAgainst = (row: Row, target: Target): LightState => {
  switch (target.kind) {
    case 'numeric':
      return numericLight(row, target);
    case 'range':
      return rangeLight(row, target);
    case 'rating':
      return ratingLight(row, target.rating) ?? attainmentLight(row);
    case 'deadline':
      return deadlineLight(row, target) ?? attainmentLight(row);
    case 'relative':
      return changeLight(row, target) ?? attainmentLight(row);
    case 'schedule':
      return scheduleLight(row);
    case 'trend':
    case 'statement':
      return attainmentLight(row);
    case 'none':
      return unlit('no-target');
  }
};

/** The light of an indicator whose `actualText` is what it stands at by the month (rules of 双监控). */
export const lightOfIndicator = (indicator: Indicator, context: LightContext): LightState => {
  if (context.month < 1) return unlit('no-month');
  if (saysNoIndicator(indicator)) return unlit('no-target');
  const actual = parseActual(indicator.actualText, context.fiscalYear);
  if (actual.kind === 'blank' && indicator.attainment === null) return unlit('no-value');
  return lightAgainst({ indicator, actual, context }, targetOf(indicator, context.fiscalYear));
};
