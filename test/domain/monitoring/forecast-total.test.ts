import { describe, expect, it } from 'vitest';
import { defaultMeasure, emptyLedger, type Ledger, putMeasure } from '../../../src/domain/entry/ledger.ts';
import { forecastSheet } from '../../../src/domain/monitoring/forecast-total.ts';
import { withPrinted } from '../../../src/domain/monitoring/opening.ts';
import { emptyWatch, putExecuted, putOutlook, type Watch } from '../../../src/domain/monitoring/watch.ts';
import type { WatchedSheet } from '../../../src/domain/monitoring/watch-sheet.ts';
import { formatDecimal } from '../../../src/domain/number/decimal.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import { buildEvaluation, buildFundingRow, buildIndicator, publishedSheet } from '../../support/evaluation-builder.ts';

const evaluation = buildEvaluation({
  indicators: [buildIndicator({ id: 'a', targetText: '≥120件', actualText: '', maxScoreText: '90' })],
});

const withValues = (values: readonly string[]): Ledger =>
  putMeasure(emptyLedger, 'a', {
    ...defaultMeasure,
    kind: 'cumulative',
    values: values.map((text, index) => ({ month: index + 1, text, note: '', evidence: [] })),
  });

const spent = (amounts: readonly string[]): Watch =>
  amounts.reduce((watch, text, index) => putExecuted(watch, { month: index + 1, text }), emptyWatch);

const sheet = (ledger: Ledger, watch: Watch): WatchedSheet => ({ evaluation, ledger, watch, ruleSet: national2020 });

describe('the forecast of a sheet', () => {
  it('of a steady pace leaves room for what no month shows', () => {
    const { total } = forecastSheet(sheet(withValues(['10', '10', '10', '10']), spent(['20', '40', '60', '80'])), 4);
    expect(total && [total.low, total.middle, total.high].map(formatDecimal)).toEqual(['91.47', '99.60', '100.00']);
    expect(total?.grades.excellent).toBeGreaterThan(1800);
  });

  it('of a pace that varies is a range with a probability for each grade', () => {
    const { total, executed } = forecastSheet(
      sheet(withValues(['6', '10', '8', '12']), spent(['10', '30', '45', '60'])),
      4,
    );
    expect(executed && executed.map(formatDecimal)).toEqual(['133.36', '180.00', '200.00']);
    const grades = Object.values(total?.grades ?? {});
    expect(grades.reduce((sum, count) => sum + count, 0)).toBe(2000);
    expect(grades.filter((count) => count > 0).length).toBeGreaterThan(1);
    expect(total && [total.low, total.high].map((value) => value.coefficient < 10_000n)).toContain(true);
  });

  it('of money that is booked back is never below nothing', () => {
    const { executed } = forecastSheet(sheet(emptyLedger, spent(['90', '60', '40', '10'])), 4);
    expect(executed?.slice(0, 2).map(formatDecimal)).toEqual(['0.00', '0.00']);
  });

  it('tells no total while points are unknown, and how many', () => {
    const { total, unknownPoints, indicators } = forecastSheet(sheet(emptyLedger, emptyWatch), 6);
    expect(total).toBeNull();
    expect(formatDecimal(unknownPoints)).toBe('100');
    expect(indicators).toMatchObject([{ kind: 'unknown' }]);
  });

  it('of a monitoring sheet goes by what it prints, with points split by the rule set', () => {
    const printed = buildEvaluation({
      kind: 'monitoring',
      attributes: [{ label: '监控期', text: '1-7月' }],
      indicators: [
        buildIndicator({
          id: 'a',
          targetText: '≥120件',
          actualText: '42件',
          maxScoreText: '',
          baselineText: '96',
          remark: '确定能：√',
        }),
        buildIndicator({ id: 'b', category: 'benefit', actualText: '好', maxScoreText: '', remark: '有可能：√' }),
      ],
      funding: { unit: '万元', rows: [buildFundingRow({ executedAmountText: '70' })] },
    });
    const ledger = putMeasure(emptyLedger, 'a', { ...defaultMeasure, kind: 'cumulative' });
    const kept = withPrinted({ evaluation: printed, ledger, watch: putExecuted(emptyWatch, { month: 8, text: '80' }) });
    const found = forecastSheet({ ...kept, ruleSet: national2020 }, 8);
    expect(found.weights).toBe('proposed');
    expect(found.indicators.map(({ kind, maxScore }) => [kind, formatDecimal(maxScore)])).toEqual([
      ['series', '50'],
      ['outlook', '40'],
    ]);
    expect(found.executed && formatDecimal(found.executed[1])).toBe('120.00');
    expect(found.total).not.toBeNull();
  });

  it('takes the word of the unit where there are no values, and doubts it where there are', () => {
    const outlook = { indicatorId: 'a', month: 4, causes: [], causeText: '', expectedText: '' };
    const said = putOutlook(spent(['20', '40', '60', '80']), { ...outlook, likelihood: 'possible' });
    expect(forecastSheet(sheet(emptyLedger, said), 4).indicators).toMatchObject([
      { kind: 'outlook', likelihood: 'possible' },
    ]);
    const sure = putOutlook(emptyWatch, { ...outlook, likelihood: 'certain' });
    expect(forecastSheet(sheet(withValues(['3', '4', '3', '4']), sure), 4).indicators).toMatchObject([
      { kind: 'series', disagrees: true, meets: 0 },
    ]);
    expect(forecastSheet(sheet(withValues(['10', '11', '10', '11']), sure), 4).indicators).toMatchObject([
      { kind: 'series', disagrees: false },
    ]);
  });

  it('of a finished year is the total itself', () => {
    const published = { ...publishedSheet('sanming-2023-3') };
    const { total } = forecastSheet(
      { evaluation: published, ledger: emptyLedger, watch: emptyWatch, ruleSet: national2020 },
      12,
    );
    expect(total && formatDecimal(total.low)).toBe(total && formatDecimal(total.high));
  });

  it('comes out the same each time', () => {
    const watched = sheet(withValues(['6', '10', '8', '12']), spent(['10', '30', '45', '60']));
    expect(forecastSheet(watched, 4)).toEqual(forecastSheet(watched, 4));
  });
});
