import { expect, it } from 'vitest';
import { formatDecimal } from '../../../../src/domain/number/decimal.ts';
import { tallySummaries } from '../../../../src/features/evaluations/list/tally-summaries.ts';
import { buildSummary } from '../../../support/summary-builder.ts';

it('adds up the self-evaluations only, and 元 as 万元', () => {
  const tally = tallySummaries([
    buildSummary({ budgetText: '2.29', grade: 'excellent' }),
    buildSummary({ budgetText: '312300', moneyUnit: '元', grade: 'good' }),
    buildSummary({ budgetText: '', grade: null }),
    buildSummary({ budgetText: '1146.37', kind: 'target' }),
  ]);
  expect({ ...tally, budget: formatDecimal(tally.budget) }).toEqual({
    sheets: 4,
    selfEvaluations: 3,
    budget: '33.52',
    grades: { excellent: 1, good: 1, fair: 0, poor: 0 },
  });
});
