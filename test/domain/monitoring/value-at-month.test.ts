import { describe, expect, it } from 'vitest';
import { defaultMeasure, type MeasureKind } from '../../../src/domain/entry/ledger.ts';
import type { Opening } from '../../../src/domain/monitoring/opening.ts';
import { valueAtMonth } from '../../../src/domain/monitoring/value-at-month.ts';

const measure = (kind: MeasureKind | null, texts: readonly string[]) => ({
  ...defaultMeasure,
  kind,
  values: texts.map((text, index) => ({ month: index + 1, text, note: '', evidence: [] })),
});

const standing = (values: ReturnType<typeof measure>, month: number, opening: Opening | null = null) =>
  valueAtMonth({ measure: values, name: '受理量', opening }, month);

describe('what an indicator stands at', () => {
  it.each<[MeasureKind, readonly string[], number, string, string, string]>([
    ['cumulative', ['10', '12', '', '20'], 4, '42', '42', '10 + 12 + 20 = 42'],
    ['cumulative', ['10件', '12件', '', '20件'], 3, '22件', '22件', '10 + 12 = 22'],
    ['latest', ['95%', '96%', ''], 3, '96%', '96%', ''],
    ['latest', ['190/200'], 1, '95%', '95%', '190 ÷ 200 = 95%'],
    ['average', ['90%', '95%'], 2, '92.5%', '92.5%', '(90 + 95) ÷ 2 = 92.5%'],
    ['average', ['90/100', '300/300'], 2, '97.5%', '97.5%', '390 ÷ 400 = 97.5%'],
    [
      'average',
      ['95%', '96%', '95.5%', '96.7%', '97%', '94%'],
      6,
      '95.7%',
      '95.7%',
      '(95 + 96 + 95.5 + 96.7 + 97 + 94) ÷ 6 = 95.7%',
    ],
    ['average', ['95%', '96%', '96.01%'], 3, '95.67%', '95.67%', '(95 + 96 + 96.01) ÷ 3 = 95.67%'],
    ['average', ['95%', '95%', '96.01%'], 3, '95.3367%', '95.34%', '(95 + 95 + 96.01) ÷ 3 = 95.3367%'],
    ['latest', ['2/3'], 1, '66.6667%', '66.67%', '2 ÷ 3 = 66.6667%'],
    ['cumulative', ['1.125', '1.125'], 2, '2.25', '2.25', '1.125 + 1.125 = 2.25'],
  ])('%s of %o by month %i', (kind, texts, month, text, shown, formula) => {
    expect(standing(measure(kind, texts), month)).toEqual({ kind: 'value', text, shown, formula, opening: null });
  });

  it.each<[string, ReturnType<typeof measure>, string]>([
    ['nothing was entered', measure('latest', ['', '']), 'no-value'],
    ['nobody chose how values add up', measure(null, ['3']), 'kind-missing'],
    ['words stand among the numbers', measure('cumulative', ['3', '较多']), 'unreadable'],
    ['units differ', measure('cumulative', ['3人', '4件']), 'unreadable'],
  ])('is unknown where %s', (_, values, reason) => {
    expect(standing(values, 12)).toEqual({ kind: 'none', reason });
  });
});

describe('what a monitoring sheet prints of January to July', () => {
  const opening: Opening = { month: 7, text: '42场' };
  const none = (months: number) => Array.from({ length: months }, () => '');

  it.each<[string, MeasureKind | null, readonly string[], number, string, string]>([
    ['is the value, whatever the measure', null, [], 7, '42场', ''],
    ['holds on', 'cumulative', [], 9, '42场', ''],
    ['is more than the months typed before it', 'cumulative', ['6场', '5场'], 7, '42场', ''],
    ['is what later months are added to', 'cumulative', [...none(7), '6场', '8场'], 9, '56场', '42 + 6 + 8 = 56'],
    ['weighs its months in a mean', 'average', [...none(7), '50场'], 8, '43场', '(42 × 7 + 50) ÷ 8 = 43场'],
    ['is followed by a newer value', 'latest', [...none(7), '50场'], 7, '42场', ''],
  ])('%s', (_, kind, texts, month, shown, formula) => {
    expect(standing(measure(kind, texts), month, opening)).toMatchObject({ kind: 'value', shown, formula, opening });
  });

  it.each<[string, MeasureKind, readonly string[], number, string]>([
    ['by all months typed', 'cumulative', ['6场', '6场', '6场', '6场', '6场', '6场', '7场', '1场'], 8, '44场'],
    ['by a newest value typed for its month', 'latest', [...none(6), '43场'], 7, '43场'],
    ['by a newer value', 'latest', [...none(7), '50场'], 8, '50场'],
  ])('is replaced %s', (_, kind, texts, month, shown) => {
    expect(standing(measure(kind, texts), month, opening)).toMatchObject({ kind: 'value', shown, opening: null });
  });

  it('says nothing of the months before', () => {
    expect(standing(measure('cumulative', []), 6, opening)).toEqual({ kind: 'none', reason: 'no-value' });
  });

  it('cannot be joined with a quarter that began before it ended', () => {
    const values = [{ month: 9, text: '20场', note: '', evidence: [] }];
    const quarters = { ...defaultMeasure, kind: 'cumulative' as const, interval: 'quarter' as const, values };
    expect(standing(quarters, 9, opening)).toEqual({ kind: 'none', reason: 'overlaps' });
    expect(standing(quarters, 9, { month: 6, text: '42场' })).toMatchObject({ text: '62场' });
  });
});
