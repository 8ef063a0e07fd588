import { describe, expect, it } from 'vitest';
import { isPlanHeld, keepPlan } from '../../../src/domain/entry/held-plan.ts';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from '../../support/evaluation-builder.ts';

const cell = { table: 0, row: 1, column: 1, text: '15' };

describe('isPlanHeld', () => {
  it('begins with the first submission', () => {
    expect(isPlanHeld(emptyLedger)).toBe(false);
    expect(isPlanHeld({ ...emptyLedger, weights: 'locked' })).toBe(true);
  });
});

describe('keepPlan', () => {
  const before = buildEvaluation({
    statedMaxScore: '100',
    funding: { unit: '万元', rows: [buildFundingRow({ maxScoreText: '10' })] },
    indicators: [
      buildIndicator({ id: 'first', maxScoreText: '10', actualText: '90' }),
      buildIndicator({ id: 'second', name: '另一个', maxScoreText: '20' }),
    ],
  });
  const after = buildEvaluation({
    statedMaxScore: '95',
    statedTotal: '88',
    funding: { unit: '万元', rows: [buildFundingRow({ maxScoreText: '20', executedAmountText: '150' })] },
    indicators: [
      buildIndicator({ id: 'new', name: '新的' }),
      buildIndicator({
        id: 'first',
        maxScoreText: '15',
        actualText: '95',
        origins: { maxScoreText: cell, actualText: cell },
        doubts: ['maxScoreText', 'actualText'],
      }),
    ],
  });
  const kept = keepPlan(before, after);

  it('keeps the rows in their order, those that went too, and takes none that came', () => {
    expect(kept.indicators.map(({ id }) => id)).toEqual(['first', 'second']);
  });

  it('keeps every 分值', () => {
    expect(kept.indicators.map(({ maxScoreText }) => maxScoreText)).toEqual(['10', '20']);
    expect(kept.funding.rows[0]?.maxScoreText).toBe('10');
    expect(kept.statedMaxScore).toBe('100');
  });

  it('takes everything else', () => {
    expect(kept.indicators[0]?.actualText).toBe('95');
    expect(kept.funding.rows[0]?.executedAmountText).toBe('150');
    expect(kept.statedTotal).toBe('88');
  });

  it('says of a 分值 that stays neither a cell nor a doubt', () => {
    expect(kept.indicators[0]).toMatchObject({ origins: { actualText: cell }, doubts: ['actualText'] });
    expect(kept.indicators[0]?.origins.maxScoreText).toBeUndefined();
  });
});
