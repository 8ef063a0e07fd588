import { describe, expect, it } from 'vitest';
import { defaultMeasure, emptyLedger, type Measure, putMeasure } from '../../../src/domain/entry/ledger.ts';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import { reportedMonth } from '../../../src/domain/monitoring/reported-month.ts';
import { emptyWatch, outlookOf, putCleared, putExecuted, putOutlook } from '../../../src/domain/monitoring/watch.ts';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';

const value = (month: number, text = '6') => ({ month, text, note: '', evidence: [] });
const ledgerOf = (measure: Partial<Measure>) =>
  putMeasure(emptyLedger, 'a', { ...defaultMeasure, kind: 'cumulative', ...measure });
const sheetWith = (actualText: string, facts: Partial<Evaluation> = {}): Evaluation =>
  buildEvaluation({
    indicators: [buildIndicator({ id: 'a', actualText })],
    funding: { unit: '万元', rows: [] },
    ...facts,
  });
const watch = putExecuted(emptyWatch, { month: 5, text: '10' });

describe('a sheet says how it stands', () => {
  it.each([
    ['up to its newest period', sheetWith(''), ledgerOf({ values: [value(6), value(7)] }), 7],
    ['not by a blank', sheetWith(''), ledgerOf({ values: [value(6), value(7, ' ')] }), 6],
    ['by what was executed', sheetWith(''), emptyLedger, 5],
    [
      'up to July where the actual only follows',
      sheetWith('42'),
      ledgerOf({ source: 'periods', values: [value(7)] }),
      7,
    ],
    ['for the whole year once its actuals are typed', sheetWith('120'), ledgerOf({ values: [value(7)] }), 12],
    ['for the whole year by a value of the year', sheetWith(''), ledgerOf({ values: [value(0)] }), 12],
    ['in a monitoring sheet never for the year', sheetWith('42', { kind: 'monitoring' }), emptyLedger, 5],
  ])('%s', (_, evaluation, ledger, month) => {
    expect(reportedMonth({ evaluation, ledger, watch })).toBe(month);
  });

  it.each([
    [sheetWith('120'), 12],
    [sheetWith(''), null],
    [sheetWith('42', { kind: 'monitoring' }), null],
    [sheetWith('42', { kind: 'monitoring', attributes: [{ label: '监控期', text: '1-7月' }] }), 7],
  ])('without any period only by its own actuals', (evaluation, month) => {
    expect(reportedMonth({ evaluation, ledger: emptyLedger, watch: emptyWatch })).toBe(month);
  });

  it('by an outlook, and not by one that only clears what was said before', () => {
    const said = putOutlook(emptyWatch, { ...outlookOf(emptyWatch, 'a', 6), causeText: '缺人' });
    const months = [said, emptyWatch].map((before) =>
      reportedMonth({
        evaluation: sheetWith(''),
        ledger: emptyLedger,
        watch: putCleared(before, { indicatorId: 'a', month: 9 }, 'cleared'),
      }),
    );
    expect(months).toEqual([6, null]);
  });
});
