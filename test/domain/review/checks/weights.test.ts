import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { weights } from '../../../../src/domain/review/checks/weights.ts';
import { reviewSheet } from '../../../../src/domain/review/reviewed-sheet.ts';
import { hubei } from '../../../../src/domain/rules/published/hubei.ts';
import { national2020 } from '../../../../src/domain/rules/published/national-2020.ts';
import type { RuleSet } from '../../../../src/domain/rules/rule-set.ts';
import { buildEvaluation, buildIndicator } from '../../../support/evaluation-builder.ts';

type Row = readonly [Indicator['category'], string];

const find = (rows: readonly Row[], ruleSet: RuleSet) => {
  const indicators = rows.map(([category, maxScoreText], index) =>
    buildIndicator({ id: `${index}`, name: `指标${index}`, category, maxScoreText }),
  );
  return weights.find(reviewSheet(buildEvaluation({ indicators }), ruleSet)).map(({ kind, facts }) => [kind, facts]);
};

describe('weights', () => {
  it.each<[string, readonly Row[]]>([
    [
      'all levels as the rule has them',
      [
        ['output', '50'],
        ['benefit', '30'],
        ['satisfaction', '10'],
      ],
    ],
    [
      '成本 within 产出',
      [
        ['cost', '10'],
        ['output', '40'],
        ['benefit', '30'],
        ['satisfaction', '10'],
      ],
    ],
    [
      'no 满意度: its points are with 效益',
      [
        ['output', '50'],
        ['benefit', '40'],
      ],
    ],
    [
      'no weights at all',
      [
        ['output', ''],
        ['benefit', ''],
      ],
    ],
    [
      'an unknown level',
      [
        [null, '50'],
        ['benefit', '40'],
      ],
    ],
  ])('accepts %s', (_, rows) => {
    expect(find(rows, national2020)).toEqual([]);
  });

  it.each<[string, readonly Row[], unknown]>([
    [
      'a sum that is not 100',
      [
        ['output', '50'],
        ['benefit', '30'],
        ['satisfaction', '9'],
      ],
      [
        ['sum', { sum: '99', expected: '100' }],
        ['level-sum', { category: 'satisfaction', sum: '9', expected: '10' }],
      ],
    ],
    [
      'levels that share 90 otherwise',
      [
        ['output', '40'],
        ['benefit', '40'],
        ['satisfaction', '10'],
      ],
      [
        ['level-sum', { category: 'output', sum: '40', expected: '50' }],
        ['level-sum', { category: 'benefit', sum: '40', expected: '30' }],
      ],
    ],
    [
      'a blank and a zero',
      [
        ['output', '50'],
        ['benefit', ''],
        ['satisfaction', '0'],
      ],
      [
        ['weight-blank', { indicator: '指标1', maxScoreText: '' }],
        ['weight-not-positive', { indicator: '指标2', maxScore: '0' }],
        ['sum', { sum: '60', expected: '100' }],
      ],
    ],
  ])('finds %s', (_, rows, expected) => {
    expect(find(rows, national2020)).toEqual(expected);
  });

  it('holds free weights to their sum', () => {
    expect(find([['output', '90']], hubei)).toEqual([['indicator-sum', { sum: '90', expected: '80' }]]);
  });
});
