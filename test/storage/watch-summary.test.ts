import { describe, expect, it } from 'vitest';
import { defaultMeasure, emptyLedger, putMeasure } from '../../src/domain/entry/ledger.ts';
import { emptyWatch, putExecuted } from '../../src/domain/monitoring/watch.ts';
import { sanming2023 } from '../../src/domain/rules/published/sanming-2023.ts';
import { summariseWatch } from '../../src/storage/watch-summary.ts';
import { buildEvaluation, buildFundingRow, buildIndicator, publishedSheet } from '../support/evaluation-builder.ts';

const ruleSet = sanming2023;

describe('the months of a summary', () => {
  it('are December alone where no period was entered', () => {
    const evaluation = publishedSheet('sanming-2023-3');
    expect(summariseWatch({ evaluation, ledger: emptyLedger, watch: emptyWatch, ruleSet }).months).toMatchObject([
      { month: 12, executedText: '19.35', budget: 'red', light: 'green' },
    ]);
  });

  it('follow the periods and the amounts executed', () => {
    const evaluation = buildEvaluation({
      indicators: [buildIndicator({ id: 'a', targetText: '≥120件', actualText: '' })],
    });
    const values = [6, 7].map((month) => ({ month, text: '21', note: '', evidence: [] }));
    const ledger = putMeasure(emptyLedger, 'a', { ...defaultMeasure, kind: 'cumulative', values });
    const watch = putExecuted(emptyWatch, { month: 7, text: '100' });
    const { months, lag } = summariseWatch({ evaluation, ledger, watch, ruleSet });
    expect(months.map(({ month, budget, light, done }) => [month, budget, light, done])).toEqual([
      [6, null, 'red', 1750],
      [7, 'green', 'yellow', 3500],
    ]);
    expect(lag).toMatchObject({ light: 'yellow', month: 7, standing: '42', due: '70', share: '60', count: 1 });
    expect(months[1]?.counts).toEqual([0, 1, 0, 0]);
  });

  it('are those that a monitoring sheet prints', () => {
    const evaluation = buildEvaluation({
      kind: 'monitoring',
      attributes: [{ label: '监控期', text: '1-7月' }],
      indicators: [buildIndicator({ id: 'a', targetText: '≥120件', actualText: '42件', maxScoreText: '' })],
      funding: { unit: '万元', rows: [buildFundingRow({ executedAmountText: '70' })] },
    });
    const { months, lag } = summariseWatch({ evaluation, ledger: emptyLedger, watch: emptyWatch, ruleSet });
    expect(months).toMatchObject([{ month: 7, executedText: '70', budget: 'yellow', light: 'yellow', done: 3500 }]);
    expect(lag).toMatchObject({ month: 7, standing: '42件', share: '60' });
  });

  it('are none of a sheet that says nothing', () => {
    const evaluation = buildEvaluation({
      indicators: [buildIndicator({ actualText: '' })],
      funding: { unit: '万元', rows: [] },
    });
    expect(summariseWatch({ evaluation, ledger: emptyLedger, watch: emptyWatch, ruleSet }).months).toEqual([]);
  });
});
