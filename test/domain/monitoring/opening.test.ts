import { describe, expect, it } from 'vitest';
import { lacksMonth, openingOf, printedExecuted, withPrinted } from '../../../src/domain/monitoring/opening.ts';
import { emptyWatch, executedAt, outlookAt, putExecuted, putOutlook } from '../../../src/domain/monitoring/watch.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from '../../support/evaluation-builder.ts';

const row = buildIndicator({ id: 'a', actualText: '42场', remark: '人员保障：√\n有可能：√', deviationReason: '雨季' });
const sheet = buildEvaluation({
  kind: 'monitoring',
  attributes: [{ label: '监控期', text: '1-7月' }],
  indicators: [row],
  funding: { unit: '万元', rows: [buildFundingRow({ executedAmountText: '70' })] },
});

describe('what a monitoring sheet opens with', () => {
  it('is what it prints of its months', () => {
    expect(openingOf(sheet, row)).toEqual({ month: 7, text: '42场' });
    expect(printedExecuted(sheet)).toEqual({ month: 7, text: '70' });
  });

  it.each([
    ['a sheet of the whole year', { ...sheet, kind: 'self-evaluation' as const }],
    ['a sheet that does not say its months', { ...sheet, attributes: [] }],
  ])('is nothing in %s', (_, other) => {
    expect([openingOf(other, row), printedExecuted(other)]).toEqual([null, null]);
    expect(withPrinted({ evaluation: other, watch: emptyWatch }).watch).toBe(emptyWatch);
  });

  it('is missed where the heads do not say up to which month', () => {
    const nameless = { ...sheet, attributes: [] };
    const blank = { ...nameless, indicators: [], funding: { unit: '万元', rows: [] } } as const;
    expect([sheet, nameless, blank].map(lacksMonth)).toEqual([false, true, false]);
  });

  it('is nothing where the cell is blank', () => {
    expect(openingOf(sheet, { ...row, actualText: ' ' })).toBeNull();
  });
});

describe('the watch with what the sheet prints', () => {
  it('says it from the last month printed on', () => {
    const { watch } = withPrinted({ evaluation: sheet, watch: emptyWatch });
    expect([6, 7, 9].map((month) => executedAt(watch, month))).toEqual(['', '70', '70']);
    expect([6, 7].map((month) => outlookAt(watch, 'a', month).likelihood)).toEqual([null, 'possible']);
    expect(outlookAt(watch, 'a', 7)).toMatchObject({ causes: ['staff'], causeText: '雨季' });
  });

  it('never over what was written for that month', () => {
    const said = {
      indicatorId: 'a',
      month: 7,
      likelihood: 'certain' as const,
      causes: [],
      causeText: '',
      expectedText: '',
    };
    const written = putOutlook(putExecuted(emptyWatch, { month: 7, text: '72' }), said);
    expect(withPrinted({ evaluation: sheet, watch: written }).watch).toEqual(written);
  });

  it('beside other months', () => {
    const written = putExecuted(emptyWatch, { month: 5, text: '50' });
    const { watch } = withPrinted({ evaluation: sheet, watch: written });
    expect([5, 7].map((month) => executedAt(watch, month))).toEqual(['50', '70']);
  });
});
