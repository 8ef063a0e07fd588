import { describe, expect, it } from 'vitest';
import { problemsShort } from '../../../../src/domain/review/checks/problems-short.ts';
import type { Evaluation } from '../../../../src/domain/evaluation/evaluation.ts';
import { buildFundingRow, buildIndicator } from '../../../support/evaluation-builder.ts';
import { observeIn } from '../../../support/observe.ts';

describe('problems-short', () => {
  it.each<[string, Partial<Evaluation>, readonly string[]]>([
    [
      'long enough',
      {
        problems: [
          {
            type: '',
            problem: '根据协议规定中标单位报送发票不及时，资金无法及时支付，导致该指标分值偏低。',
            suggestion: '根据协议规定中标单位报送发票不及时，资金无法及时支付，导致该指标分值偏低。',
          },
        ],
      },
      [],
    ],
    ['too short', { problems: [{ type: '', problem: '发票不及时', suggestion: '' }] }, ['short']],
    ['points lost, form without problems', { indicators: [buildIndicator({ selfScoreText: '9' })] }, []],
    [
      'points lost, none listed',
      { scope: 'fund', indicators: [buildIndicator({ selfScoreText: '9' })] },
      ['none-listed'],
    ],
    [
      'points of the execution lost, none listed',
      { scope: 'fund', funding: { unit: '万元', rows: [buildFundingRow({ selfScoreText: '7' })] } },
      ['none-listed'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(observeIn(problemsShort, facts)).toEqual(expected);
  });
});
