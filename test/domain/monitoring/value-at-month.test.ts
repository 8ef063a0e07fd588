import { describe, expect, it } from 'vitest';
import { defaultMeasure, type MeasureKind } from '../../../src/domain/entry/ledger.ts';
import { valueAtMonth } from '../../../src/domain/monitoring/value-at-month.ts';

const measure = (kind: MeasureKind | null, texts: readonly string[]) => ({
  ...defaultMeasure,
  kind,
  values: texts.map((text, index) => ({ month: index + 1, text, note: '', evidence: [] })),
});

describe('what an indicator stands at', () => {
  it.each<[MeasureKind, readonly string[], number, string, string]>([
    ['cumulative', ['10', '12', '', '20'], 4, '42', '10 + 12 + 20 = 42'],
    ['cumulative', ['10件', '12件', '', '20件'], 3, '22件', '10 + 12 = 22'],
    ['latest', ['95%', '96%', ''], 3, '96%', ''],
    ['latest', ['190/200'], 1, '95%', '190 ÷ 200 = 95%'],
    ['average', ['90%', '95%'], 2, '92.5%', '(90 + 95) ÷ 2 = 92.5'],
    ['average', ['90/100', '300/300'], 2, '97.5%', '390 ÷ 400 = 97.5%'],
  ])('%s of %o by month %i', (kind, texts, month, text, formula) => {
    expect(valueAtMonth(measure(kind, texts), month, '受理量')).toEqual({ kind: 'value', text, formula });
  });

  it.each<[string, ReturnType<typeof measure>, string]>([
    ['nothing was entered', measure('latest', ['', '']), 'no-value'],
    ['nobody chose how values add up', measure(null, ['3']), 'kind-missing'],
    ['words stand among the numbers', measure('cumulative', ['3', '较多']), 'unreadable'],
    ['units differ', measure('cumulative', ['3人', '4件']), 'unreadable'],
  ])('is unknown where %s', (_, values, reason) => {
    expect(valueAtMonth(values, 12, '受理量')).toEqual({ kind: 'none', reason });
  });
});
