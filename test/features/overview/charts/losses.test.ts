import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../../src/domain/number/decimal.ts';
import { dearestPart, lossSteps, meanLoss } from '../../../../src/features/overview/charts/losses.ts';
import { buildRow, sanmingRows } from '../../../support/overview-rows.ts';

describe('where the points were lost', () => {
  const steps = lossSteps([...sanmingRows, buildRow()]);

  it('goes from 100 down to the mean of the totals', () => {
    expect(steps && [steps.projects, formatDecimal(steps.full), formatDecimal(steps.total)]).toEqual([
      5,
      '100.00',
      '93.20',
    ]);
    expect(steps && formatDecimal(meanLoss(steps))).toBe('6.80');
  });

  it('is told by part, with all points and their mean', () => {
    const lost = (steps?.parts ?? []).filter(({ sum }) => sum.coefficient > 0n);
    expect(lost.map(({ part, sum, mean }) => [part, formatDecimal(sum), formatDecimal(mean)])).toEqual([
      ['execution', '23.00', '4.60'],
      ['quantity', '0.29', '0.06'],
      ['quality', '10.73', '2.15'],
    ]);
  });

  it('names the dearest part', () => {
    expect(steps && dearestPart(steps)?.part).toBe('execution');
  });

  it('is nothing while there is no total', () => {
    expect(lossSteps([buildRow()])).toBeNull();
  });
});
