import { isNegative } from '../number/decimal.ts';
import type { MonitoringRule } from '../rules/rule-set.ts';
import { pointsOrNull } from '../scoring/points.ts';
import { type LightState, unlit } from './light.ts';
import { isAboveZero, progressLight } from './progress-light.ts';

/** The light of 预算执行: executed by the month ÷ (budget of the year × 序时进度); spending more is no over-fulfilment. */
export const lightOfBudget = (
  { budgetText, executedText }: { readonly budgetText: string; readonly executedText: string },
  rule: MonitoringRule,
  month: number,
): LightState => {
  if (month < 1) return unlit('no-month');
  const target = pointsOrNull(budgetText);
  if (target === null || !isAboveZero(target)) return unlit('budget-blank');
  const actual = pointsOrNull(executedText);
  if (actual === null || isNegative(actual)) return unlit(executedText.trim() === '' ? 'no-value' : 'unreadable');
  return progressLight({ actual, target, month }, rule, { kind: 'budget', scale: 'without-blue' });
};
