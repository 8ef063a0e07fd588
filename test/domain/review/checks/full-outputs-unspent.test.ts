import { describe, expect, it } from 'vitest';
import { fullOutputsUnspent } from '../../../../src/domain/review/checks/full-outputs-unspent.ts';
import type { Evaluation } from '../../../../src/domain/evaluation/evaluation.ts';
import { buildFundingRow, buildIndicator } from '../../../support/evaluation-builder.ts';
import { observeIn } from '../../../support/observe.ts';

describe('full-outputs-unspent', () => {
  const funds = (facts: Parameters<typeof buildFundingRow>[0]): Evaluation['funding'] => ({
    unit: '万元',
    rows: [buildFundingRow(facts)],
  });

  it.each<[string, Partial<Evaluation>, readonly string[]]>([
    ['spent', { indicators: [buildIndicator({ selfScoreText: '10' })] }, []],
    [
      'nothing spent, all outputs full',
      { funding: funds({ executedAmountText: '0.00' }), indicators: [buildIndicator({ selfScoreText: '10' })] },
      ['unspent'],
    ],
    [
      'nothing spent, an output short',
      { funding: funds({ executedAmountText: '0.00' }), indicators: [buildIndicator({ selfScoreText: '9' })] },
      [],
    ],
    [
      'nothing planned',
      {
        funding: funds({ adjustedBudgetText: '0', executedAmountText: '0' }),
        indicators: [buildIndicator({ selfScoreText: '10' })],
      },
      [],
    ],
  ])('%s', (_, facts, expected) => {
    expect(observeIn(fullOutputsUnspent, facts)).toEqual(expected);
  });
});
