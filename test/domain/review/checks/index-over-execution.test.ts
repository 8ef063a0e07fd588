import { describe, expect, it } from 'vitest';
import { indexOverExecution } from '../../../../src/domain/review/checks/index-over-execution.ts';
import type { Evaluation } from '../../../../src/domain/evaluation/evaluation.ts';
import { buildFundingRow } from '../../../support/evaluation-builder.ts';
import { observeIn } from '../../../support/observe.ts';

describe('index-over-execution', () => {
  const funds = (facts: Parameters<typeof buildFundingRow>[0]): Evaluation['funding'] => ({
    unit: '万元',
    rows: [buildFundingRow(facts)],
  });

  it.each<[string, Partial<Evaluation>, readonly string[]]>([
    ['both full', {}, []],
    ['5 % apart', { funding: funds({ executedAmountText: '190' }) }, []],
    ['more than 5 % apart', { funding: funds({ executedAmountText: '189' }) }, ['exceeds']],
    ['no money printed', { funding: { unit: '万元', rows: [] } }, []],
  ])('%s', (_, facts, expected) => {
    expect(observeIn(indexOverExecution, facts)).toEqual(expected);
  });
});
