import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Category } from '../../../src/domain/indicator/indicator.ts';
import {
  addDecimals,
  compareDecimals,
  decimalOf,
  sumDecimals,
  wholeNumber,
  zero,
} from '../../../src/domain/number/decimal.ts';
import { proposeWeights } from '../../../src/domain/rules/propose-weights.ts';
import { findRuleSet, publishedRuleSets } from '../../../src/domain/rules/rule-sets.ts';
import type { RuleSet } from '../../../src/domain/rules/rule-set.ts';
import { publishedSheet } from '../../support/evaluation-builder.ts';

const row = (category: Category | null, name = '指标', targetText = '≥1') => ({ category, name, targetText });

const ruleSet = (id: string): RuleSet => {
  const found = findRuleSet(id);
  if (found === null) throw new Error(id);
  return found;
};

describe('proposeWeights', () => {
  it.each([
    ['guyuan-2025-1', 'national-2020', '7.14 7.14 7.14 7.14 7.14 7.14 7.16 10 10  10 10'],
    ['guyuan-2025-2', 'national-2020', '10 10 10 10 10  15  15 10'],
    ['liuzhou-2025-1', 'national-2021', '12.5 12.5 12.5 12.5 30 10'],
    ['weinan-2023-2', 'national-2020', '10 10 10 10 10 15 15 5 5'],
    ['shaanxi-2021-2', 'hubei', '7.27 7.27 7.27 7.27 7.27 7.27 7.27 7.27 7.27 7.27 7.3'],
  ])('for %s under %s', (id, rules, expected) => {
    expect(proposeWeights(publishedSheet(id).indicators, ruleSet(rules)).join(' ')).toBe(expected);
  });

  it.each([
    [
      '满意度 hands its points to 效益',
      'national-2021',
      [row('cost'), row('output'), row('benefit')],
      ['20', '40', '30'],
    ],
    [
      'without 成本 the other row of 2021 applies',
      'national-2021',
      [row('output'), row('benefit'), row('satisfaction')],
      ['50', '30', '10'],
    ],
    ['效益 hands its points over in proportion', 'national-2020', [row('output'), row('satisfaction')], ['75', '15']],
    [
      '成本 is filed under 产出 in 2020',
      'national-2020',
      [row('cost'), row('output'), row('benefit'), row('satisfaction')],
      ['25', '25', '30', '10'],
    ],
    [
      'a row of 无 gets none',
      'national-2020',
      [row('output'), row('benefit', '无', '无'), row('benefit'), row('satisfaction')],
      ['50', '', '30', '10'],
    ],
    ['a target of / gets none', 'sichuan', [row('output'), row('benefit', '生态效益', '/')], ['90', '']],
    [
      'a target still to be written gets its points',
      'sichuan',
      [row('output'), row('benefit', '受益人数', '')],
      ['45', '45'],
    ],
    ['a row of no known level gets none', 'national-2020', [row(null), row('output')], ['', '90']],
    ['an empty table gets none', 'national-2020', [], []],
  ] as const)('%s', (_, rules, rows, expected) => {
    expect(proposeWeights(rows, ruleSet(rules))).toEqual(expected);
  });

  const categories = fc.constantFrom<Category>('cost', 'output', 'benefit', 'satisfaction');

  it('sums up to exactly 100 with the execution, no weight below 0', () => {
    fc.assert(
      fc.property(
        fc.array(categories, { minLength: 1, maxLength: 60 }),
        fc.constantFrom(...publishedRuleSets),
        (levels, rules) => {
          const weights = proposeWeights(
            levels.map((level) => row(level)),
            rules,
          ).map(decimalOf);
          const sum = addDecimals(sumDecimals(weights), decimalOf(rules.executionPoints));
          expect(compareDecimals(sum, wholeNumber(100))).toBe(0);
          expect(weights.every((weight) => compareDecimals(weight, zero) >= 0 && weight.scale <= 2)).toBe(true);
        },
      ),
    );
  });
});
