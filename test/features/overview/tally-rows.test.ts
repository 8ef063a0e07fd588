import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../src/domain/number/decimal.ts';
import { tallyRows } from '../../../src/features/overview/tally-rows.ts';
import { buildRow, sanmingRows } from '../../support/overview-rows.ts';

describe('the sums of the overview', () => {
  it('are those of the five sheets of 三明', () => {
    const tally = tallyRows(sanmingRows);
    expect(tally).toMatchObject({
      projects: 5,
      grades: { excellent: 4, good: 1, fair: 0, poor: 0 },
      ungraded: 0,
      onCutoff: 2,
      unfiled: 5,
      urgent: 3,
      withoutAmounts: 0,
    });
    expect(formatDecimal(tally.budget)).toBe('533.52');
    expect(formatDecimal(tally.compared.executed)).toBe('249.36');
    expect(tally.rate && formatDecimal(tally.rate)).toBe('46.74');
    expect(tally.mean && formatDecimal(tally.mean)).toBe('93.20');
  });

  it('hold the points by aspect', () => {
    const quality = tallyRows(sanmingRows).aspects.find(({ aspect }) => aspect === 'quality');
    expect(quality).toEqual({ aspect: 'quality', maxScore: 7500, counted: 6427, rows: 8, full: 5 });
  });

  it('count 元 as 万元 and leave a missing amount out of the rate', () => {
    const tally = tallyRows([
      buildRow({ budgetText: '20000', executedText: '10000', moneyUnit: '元' }),
      buildRow({ budgetText: '8', executedText: '' }),
    ]);
    expect(formatDecimal(tally.budget)).toBe('10');
    expect(tally.rate && formatDecimal(tally.rate)).toBe('50.00');
    expect(tally.withoutAmounts).toBe(1);
  });

  it('have no rate and no mean without a budget and a total', () => {
    expect(tallyRows([buildRow()])).toMatchObject({ rate: null, mean: null, ungraded: 1 });
  });
});
