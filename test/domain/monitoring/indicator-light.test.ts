import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { lightOfIndicator } from '../../../src/domain/monitoring/indicator-light.ts';
import { lights } from '../../../src/domain/monitoring/light.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import type { Indicator } from '../../../src/domain/indicator/indicator.ts';
import { formatDecimal } from '../../../src/domain/number/decimal.ts';
import { buildIndicator } from '../../support/evaluation-builder.ts';

const context = { rule: national2020.monitoring, fiscalYear: 2023, month: 7 };

const lightOf = (facts: Partial<Indicator>, month = 7, scaled: 'all' | 'growing' = 'growing') =>
  lightOfIndicator(buildIndicator(facts), { ...context, month, rule: { ...context.rule, scaled } });

const quantity = { targetText: '≥120件' };
const quality: Partial<Indicator> = { subcategoryText: '质量指标', targetText: '≥95%' };

describe('a light', () => {
  it.each<[string, string, string]>([
    ['42', 'yellow', '42 ÷ (120 × 7 ÷ 12) = 60%'],
    ['56', 'green', '56 ÷ (120 × 7 ÷ 12) = 80%'],
    ['84', 'blue', '84 ÷ (120 × 7 ÷ 12) = 120%'],
    ['41.99', 'red', '41.99 ÷ (120 × 7 ÷ 12) = 59.99%'],
    ['55.9999', 'yellow', '55.9999 ÷ (120 × 7 ÷ 12) = 80%'],
    ['0', 'red', '0 ÷ (120 × 7 ÷ 12) = 0%'],
  ])('in July with a target of 120 and %s done is %s', (actualText, light, formula) => {
    expect(lightOf({ ...quantity, actualText })).toMatchObject({ kind: 'lit', light, formula });
  });

  it('tells what was due and how far off it is', () => {
    const state = lightOf({ ...quantity, actualText: '42' });
    expect(state.kind === 'lit' && [state.due, state.deviation].map((value) => value && formatDecimal(value))).toEqual([
      '70.00',
      '-28.00',
    ]);
  });

  it.each<[string, Partial<Indicator>, string, string]>([
    ['a rate in range', { ...quality, actualText: '96%' }, 'green', 'in-range'],
    ['a rate out of range', { ...quality, actualText: '94.99%' }, 'red', 'in-range'],
    ['a ceiling kept', { targetText: '≤200万元', actualText: '200' }, 'green', 'ceiling'],
    ['a ceiling broken', { targetText: '≤200万元', actualText: '200.01' }, 'red', 'ceiling'],
    ['zero kept', { targetText: '=0起', actualText: '0' }, 'green', 'zero'],
    ['zero broken', { targetText: '=0起', actualText: '1' }, 'red', 'zero'],
    ['met', { targetText: '效果明显', actualText: '达成' }, 'green', 'attainment'],
    ['partly met', { targetText: '效果明显', actualText: '部分达成' }, 'yellow', 'attainment'],
    [
      'not met, as chosen',
      { targetText: '效果明显', actualText: '效果一般', attainment: 'not-met' },
      'red',
      'attainment',
    ],
    ['a rating one step below', { targetText: '优', actualText: '良' }, 'yellow', 'rating'],
    ['a month written 2023.7', { targetText: '6月底前', actualText: '2023.7' }, 'red', 'deadline'],
    ['a day too late', { targetText: '6月底前', actualText: '2023年7月1日' }, 'red', 'deadline'],
    ['a range overshot', { targetText: '80-90件', actualText: '91' }, 'red', 'ceiling'],
    ['a rise reached', { targetText: '提升10%', actualText: '提升12%' }, 'green', 'change'],
    ['序时进度 kept', { targetText: '大于等于序时进度', actualText: '58.34%' }, 'green', 'progress'],
  ])('of %s', (_, facts, light, rule) => {
    expect(lightOf(facts)).toMatchObject({ kind: 'lit', light, rule });
  });

  it('scales a rate too where the rule set says so', () => {
    expect(lightOf({ ...quality, actualText: '56%' }, 7, 'all')).toMatchObject({ light: 'green', rule: 'progress' });
  });

  it.each<[string, Partial<Indicator>, string]>([
    ['a blank', { ...quantity, actualText: '' }, 'no-value'],
    ['words for a number', { ...quantity, actualText: '较好' }, 'unreadable'],
    ['another unit', { targetText: '≥120元', actualText: '3人' }, 'unit-differs'],
    ['a statement nobody judged', { targetText: '效果明显', actualText: '较好地推进' }, 'attainment-missing'],
    ['a row of 无', { name: '无', targetText: '无', actualText: '' }, 'no-target'],
  ])('is not lit by %s', (_, facts, reason) => {
    expect(lightOf(facts)).toEqual({ kind: 'unlit', reason });
  });

  it('never gets worse with more done', () => {
    const amount = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 12 }), (left, right, month) => {
        const [less, more] = left < right ? [left, right] : [right, left];
        const rank = (done: number): number => {
          const state = lightOf({ ...quantity, actualText: String(done) }, month);
          return state.kind === 'lit' ? lights.indexOf(state.light) : -1;
        };
        expect(rank(more)).toBeGreaterThanOrEqual(rank(less));
      }),
    );
  });
});
