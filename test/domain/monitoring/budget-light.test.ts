import { describe, expect, it } from 'vitest';
import { lightOfBudget } from '../../../src/domain/monitoring/budget-light.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';

const lightOf = (budgetText: string, executedText: string, month = 6) =>
  lightOfBudget({ budgetText, executedText }, national2020.monitoring, month);

describe('the light of the budget', () => {
  it.each([
    ['30', 'yellow', '30 ÷ (100 × 6 ÷ 12) = 60%'],
    ['29.99', 'red', '29.99 ÷ (100 × 6 ÷ 12) = 59.98%'],
    ['40', 'green', '40 ÷ (100 × 6 ÷ 12) = 80%'],
    ['100', 'green', '100 ÷ (100 × 6 ÷ 12) = 200%'],
  ])('with %s of 100 spent in June is %s', (executed, light, formula) => {
    expect(lightOf('100', executed)).toMatchObject({ kind: 'lit', light, formula });
  });

  it.each([
    ['', '10', 6, 'budget-blank'],
    ['0', '0', 6, 'budget-blank'],
    ['100', '', 6, 'no-value'],
    ['100', '约30', 6, 'unreadable'],
    ['100', '10', 0, 'no-month'],
  ])('of %o and %o in month %i is not lit: %s', (budget, executed, month, reason) => {
    expect(lightOf(budget, executed, month)).toEqual({ kind: 'unlit', reason });
  });
});
