import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Interval, MeasureKind } from '../../../src/domain/entry/ledger.ts';
import { derivePeriodActual, endMonths } from '../../../src/domain/entry/period-actual.ts';

const derive = (kind: MeasureKind | null, texts: Readonly<Record<number, string>>, interval: Interval = 'month') =>
  derivePeriodActual({
    kind,
    interval,
    source: 'periods',
    values: Object.entries(texts).map(([month, text]) => ({ month: Number(month), text, note: '', evidence: [] })),
  });

describe('由各期算出全年完成值', () => {
  it.each<[string, MeasureKind, Readonly<Record<number, string>>, string]>([
    ['累计', 'cumulative', { 1: '10', 2: '12.5', 12: '7' }, '29.5'],
    ['累计, 单位相同', 'cumulative', { 1: '10人', 2: '12人' }, '22人'],
    ['累计, 千分位', 'cumulative', { 1: '1,000', 2: '234' }, '1234'],
    ['累计的分子分母', 'cumulative', { 3: '90/100', 6: '107/100' }, '98.50%'],
    ['最新', 'latest', { 1: '90%', 5: '98.66%' }, '98.66%'],
    ['最新, 文字', 'latest', { 1: '推进中', 5: '平稳运行' }, '平稳运行'],
    ['最新的分子分母', 'latest', { 1: '1/2', 5: '197/200' }, '98.50%'],
    ['平均', 'average', { 1: '90%', 2: '95%', 3: '100%' }, '95%'],
    ['平均, 半数进位', 'average', { 1: '1', 2: '1.01' }, '1.01'],
    ['平均, 除不尽', 'average', { 1: '1', 2: '0', 3: '0' }, '0.33'],
    ['平均的分子分母 is the mean of the rates', 'average', { 1: '1/2', 2: '9/10' }, '70.00%'],
    ['a blank period is no 0', 'average', { 1: '90', 2: '', 3: '100' }, '95'],
  ])('%s', (_, ...[kind, texts, text]) => {
    expect(derive(kind, texts)).toMatchObject({ kind: 'derived', text });
  });

  it.each<[string, Readonly<Record<number, string>>, readonly number[]]>([
    ['words', { 1: '10', 2: '进展顺利' }, [2]],
    ['another unit', { 1: '10人', 2: '2万元' }, [2]],
    ['a share among numbers', { 1: '10', 2: '1/2' }, [2]],
    ['a denominator of 0', { 1: '1/0' }, [1]],
    ['a bound', { 1: '95%以上' }, [1]],
  ])('does not add up %s, and names the month', (_, texts, months) => {
    expect(derive('cumulative', texts)).toEqual({ kind: 'mixed', months });
  });

  it('says nothing before a kind is chosen, or before a value is entered', () => {
    expect(derive(null, { 1: '10' })).toEqual({ kind: 'none' });
    expect(derive('latest', {})).toEqual({ kind: 'none' });
  });

  it.each([
    ['month', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['quarter', [3, 6, 9, 12]],
    ['half-year', [6, 12]],
  ] as const)('a period of a %s ends with %j', (interval, months) => {
    expect(endMonths(interval)).toEqual(months);
  });

  it('the sum of whole months is the sum', () => {
    const month = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(month, { minLength: 1, maxLength: 12 }), (numbers) => {
        const texts = Object.fromEntries(numbers.map((value, index) => [index + 1, String(value)]));
        const sum = numbers.reduce((left, right) => left + right, 0);
        expect(derive('cumulative', texts)).toMatchObject({ text: String(sum) });
      }),
    );
  });
});
