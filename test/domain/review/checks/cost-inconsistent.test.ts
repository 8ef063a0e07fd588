import { describe, expect, it } from 'vitest';
import { costInconsistent } from '../../../../src/domain/review/checks/cost-inconsistent.ts';
import type { Evaluation } from '../../../../src/domain/evaluation/evaluation.ts';
import { buildFundingRow, buildIndicator } from '../../../support/evaluation-builder.ts';
import { observeIn } from '../../../support/observe.ts';

describe('cost-inconsistent', () => {
  const funds = (facts: Parameters<typeof buildFundingRow>[0]): Evaluation['funding'] => ({
    unit: '万元',
    rows: [buildFundingRow(facts)],
  });

  it.each<[string, Partial<Evaluation>, readonly string[]]>([
    [
      'a cost within the money',
      { indicators: [buildIndicator({ category: 'cost', targetText: '≤200万元', actualText: '196.49' })] },
      [],
    ],
    [
      'a price per piece',
      { indicators: [buildIndicator({ category: 'cost', targetText: '≤3000元/平方米', actualText: '3500' })] },
      [],
    ],
    [
      'the cost of one piece in 万元',
      {
        indicators: [
          buildIndicator({ category: 'cost', name: '每公里造价', targetText: '≤300万元', actualText: '280' }),
        ],
      },
      [],
    ],
    [
      'a target above the budget',
      { indicators: [buildIndicator({ category: 'cost', targetText: '≤2500000元', actualText: '100' })] },
      ['target-over-budget'],
    ],
    [
      'more than was spent',
      {
        funding: funds({ executedAmountText: '100' }),
        indicators: [buildIndicator({ category: 'cost', targetText: '≤200万元', actualText: '150' })],
      },
      ['actual-over-executed'],
    ],
    [
      'paid although nothing was spent',
      {
        funding: funds({ executedAmountText: '0' }),
        indicators: [buildIndicator({ category: 'cost', targetText: '≤200万元', actualText: '200' })],
      },
      ['spent-nothing'],
    ],
    ['an output in money', { indicators: [buildIndicator({ targetText: '≥500万元', actualText: '600万元' })] }, []],
  ])('%s', (_, facts, expected) => {
    expect(observeIn(costInconsistent, facts)).toEqual(expected);
  });
});
