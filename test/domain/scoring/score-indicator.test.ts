import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/domain/indicator/indicator.ts';
import { compareDecimals, decimalOf, formatDecimal, zero } from '../../../src/domain/number/decimal.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import type { RuleSet } from '../../../src/domain/rules/rule-set.ts';
import { formatPoints } from '../../../src/domain/scoring/points.ts';
import type { IndicatorScore } from '../../../src/domain/scoring/score.ts';
import { scoreIndicator } from '../../../src/domain/scoring/score-indicator.ts';
import { buildIndicator } from '../../support/evaluation-builder.ts';

const score = (facts: Partial<Indicator>, ruleSet: RuleSet = national2020, monthsGone = 12): IndicatorScore =>
  scoreIndicator(buildIndicator(facts), { ruleSet, fiscalYear: 2023, monthsGone });

/** `9.71` for a score, `open actual-blank` for an open point. */
const show = (result: IndicatorScore): string => {
  if (result.kind === 'scored') return formatPoints(result.score);
  if (result.kind === 'not-an-indicator') return result.kind;
  return `open ${result.reason}${result.interval === null ? '' : ` ${result.interval}`}`;
};

const receiptOf = (result: IndicatorScore) => (result.kind === 'scored' ? result.derivation : null);
const notesOf = (result: IndicatorScore) => receiptOf(result)?.notes.map(({ kind }) => kind) ?? [];

describe('numbers against numbers, W = 10', () => {
  it.each([
    ['≥98%', '94.44', '9.64', '94.44 ÷ 98 × 10 = 9.64'],
    ['≥98%', '94.4', '9.63', '94.4 ÷ 98 × 10 = 9.63'],
    ['≥35人', '34', '9.71', '34 ÷ 35 × 10 = 9.71'],
    ['≥80%', '98.66', '10', '98.66 ≥ 80 → 10'],
    ['＞50', '50', '10', '50 = 50 → 10'],
    ['=100%', '120', '10', '120 ≥ 100 → 10'],
    ['=100%', '90', '9', '90 ÷ 100 × 10 = 9'],
    ['≥100人', '-3', '0', '0 ÷ 100 × 10 = 0'],
    ['≥0', '-1', '0', '-1 < 0 → 0'],
    ['≤200万元', '196.49', '10', '196.49 ≤ 200 → 10'],
    ['≤100万元', '110', '9', '(1 − (110 − 100) ÷ 100) × 10 = 9'],
    ['≤100万元', '200', '0', '(1 − (200 − 100) ÷ 100) × 10 = 0'],
    ['≤100万元', '350', '0', '(1 − (350 − 100) ÷ 100) × 10 = 0'],
    ['≤3次', '4', '6.67', '(1 − (4 − 3) ÷ 3) × 10 = 6.67'],
    ['≤0', '1', '0', '1 > 0 → 0'],
    ['零投诉', '0', '10', '0 ≤ 0 → 10'],
    ['0起', '2起', '0', '2 > 0 → 0'],
    ['零事故', '未发生', '10', '0 ≤ 0 → 10'],
    ['=0起', '无事故', '10', '0 ≤ 0 → 10'],
    ['≤0次', '没有发生', '10', '0 = 0 → 10'],
    ['80%-90%', '85%', '10', '80 ≤ 85 ≤ 90 → 10'],
    ['80%-90%', '72%', '9', '72 ÷ 80 × 10 = 9'],
    ['80%-90%', '99%', '9', '(1 − (99 − 90) ÷ 90) × 10 = 9'],
    ['3', '2', '6.67', '2 ÷ 3 × 10 = 6.67'],
  ])('%s with %s is %s', (targetText, actualText, expected, formula) => {
    const result = score({ targetText, actualText });
    expect([show(result), receiptOf(result)?.formula]).toEqual([expected, formula]);
  });

  it.each([
    ['≥80', '67.32', '10', '8.42'],
    ['≥100', '86.65', '10', '8.67'],
    ['≥80', '78.96', '5', '4.94'],
    ['≥90', '58.41', '5', '3.25'],
    ['≥96', '68.88', '2', '1.44'],
  ])('rounds the half of %s, %s, W %s up to %s', (targetText, actualText, maxScoreText, expected) => {
    expect(show(score({ targetText, actualText, maxScoreText }))).toBe(expected);
  });

  it('counts an excess inversely where the rule set says so', () => {
    const inverse = { ...national2020, excess: { ...national2020.excess, kind: 'inverse' } } as const;
    expect(receiptOf(score({ targetText: '≤100', actualText: '110' }, inverse))).toMatchObject({
      rule: 'at-most-inverse',
      formula: '100 ÷ 110 × 10 = 9.09',
    });
  });

  it.each([
    ['140', '9'],
    ['130', '10'],
    ['400', '5'],
  ])('deducts for an over-fulfilment of %s %% where the rule set says so', (actualText, expected) => {
    const source = national2020.source;
    const deduct = { ...national2020, overFulfilment: { kind: 'deduct', limit: '1.3', floor: '0.5', source } } as const;
    expect(show(score({ targetText: '≥100', actualText }, deduct))).toBe(expected);
  });

  it.each([
    [{ targetText: '3', actualText: '2' }, ['sign-implied', 'rounded']],
    [{ targetText: '＞50', actualText: '50' }, ['equal-counts-as-greater']],
    [{ targetText: '≥98%', actualText: '94.44' }, ['unit-converted', 'rounded']],
    [{ targetText: '≥100人', actualText: '-3' }, ['negative-as-zero']],
    [{ targetText: '≤100', actualText: '350' }, ['floored-at-zero']],
    [{ targetText: '≤200万元', actualText: '1964900元' }, ['unit-converted']],
    [{ targetText: '≥35人', actualText: '35人' }, []],
  ])('tells what happened on the way: %j', (facts, notes) => {
    expect(notesOf(score(facts))).toEqual(notes);
  });
});

describe('units', () => {
  it.each([
    ['≥200万元', '1800000元', '培训经费', '9'],
    ['≥100', '90万条', '购买工单短信（万条）', '9'],
    ['≥100', '900000条', '购买工单短信（万条）', '9'],
    ['85', '86%', '苗木成活率(≥**%)', '10'],
    ['≥100%', '34人', '坐席人数', 'open unit-differs'],
    ['≥36', '30万元', '收入', 'open unit-differs'],
    ['≥95%', '0.9866', '满意率', 'open unit-differs'],
    ['≥10月', '12月', '投放时间', '10'],
    ['≥3%', '增长5%', '收入增长率', '10'],
    ['≥95%', '95%以上', '满意率', '10'],
    ['≥98%', '95%以上', '满意率', 'open actual-unreadable'],
    ['≤3次', '3次以内', '投诉次数', '10'],
    ['≥100人', '已完成', '培训人数', 'open actual-unreadable'],
  ])('%s with %s of %s is %s', (targetText, actualText, name, expected) => {
    expect(show(score({ targetText, actualText, name }))).toBe(expected);
  });
});

describe('rows that a person judges, W = 10', () => {
  it.each<[Partial<Indicator>, string]>([
    [{ actualText: '平稳' }, 'open attainment-missing'],
    [{ actualText: '平稳', attainment: 'met' }, '10'],
    [{ actualText: '平稳', attainment: 'met', judgedScoreText: '8.5' }, '8.50'],
    [{ actualText: '平稳', attainment: 'met', judgedScoreText: '8' }, '8'],
    [{ actualText: '平稳', attainment: 'met', judgedScoreText: '7.99' }, 'open judged-score-outside-band [8, 10]'],
    [{ actualText: '平稳', attainment: 'partly-met' }, '6'],
    [{ actualText: '平稳', attainment: 'partly-met', judgedScoreText: '8' }, 'open judged-score-outside-band [6, 8)'],
    [{ actualText: '平稳', attainment: 'not-met', judgedScoreText: '5.99' }, '5.99'],
    [{ actualText: '平稳', attainment: 'not-met' }, '0'],
    [{ actualText: '平稳', attainment: 'met', judgedScoreText: '八' }, 'open judged-score-outside-band [8, 10]'],
    [{ actualText: '平稳', judgedScoreText: '11' }, 'open judged-score-outside-band [0, 10]'],
    [{ actualText: '平稳', selfScoreText: '9.5' }, '9.50'],
    [{ actualText: '平稳', selfScoreText: '11' }, 'open attainment-missing'],
    [{ actualText: '达成' }, '10'],
    [{ actualText: '部分达成', selfScoreText: '7' }, '7'],
    [{ actualText: '部分达成', selfScoreText: '9' }, '6'],
    [{ actualText: '未达成且效果较差' }, '0'],
    [{ actualText: '' }, 'open actual-blank'],
    [{ actualText: '—' }, 'open actual-blank'],
  ])('效果明显 with %j is %s', (facts, expected) => {
    expect(show(score({ targetText: '效果明显', ...facts }))).toBe(expected);
  });

  it('says that the published judgement was taken', () => {
    expect(notesOf(score({ targetText: '效果明显', actualText: '平稳', selfScoreText: '9' }))).toEqual([
      'band',
      'self-score-taken',
    ]);
  });

  it.each<[string, string, Partial<Indicator>, string]>([
    ['12月底前', '2023年12月20日', {}, '10'],
    ['12月底前', '12月', {}, '10'],
    ['12月底前', '2023.11', {}, '10'],
    ['10月底前', '2023.11', {}, 'open attainment-missing'],
    ['12月底前', '2023.13', {}, 'open date-unreadable'],
    ['12月底前', '2023.13', { attainment: 'met' }, '10'],
    ['每月5日前', '12次', {}, 'open attainment-missing'],
    ['12月底前', '45270', {}, '10'],
    ['12月底前', '按时完成', {}, '10'],
    ['9月前', '9月', {}, 'open attainment-missing'],
    ['9月前', '2023年10月', { attainment: 'partly-met' }, '6'],
    ['9月前', '2023年10月', { selfScoreText: '7' }, '7'],
    ['12月底前', '已投入使用', {}, 'open attainment-missing'],
    ['每月5日前', '及时', { attainment: 'met' }, '10'],
    ['=优优', '优', {}, '10'],
    ['≥良', '优', {}, '10'],
    ['优', '良', {}, '8'],
    ['优', '中', {}, '6'],
    ['优', '中', { judgedScoreText: '5' }, '5'],
    ['优', '差', { judgedScoreText: '7' }, 'open judged-score-outside-band [0, 6]'],
    ['优', '提升明显', {}, 'open attainment-missing'],
    ['提升10%', '提升12%', {}, '10'],
    ['提升10%', '提升8%', {}, '8'],
    ['提升10%', '下降1%', {}, '0'],
    ['提升10%', '110', { baselineText: '100' }, '10'],
    ['提升10%', '99', { baselineText: '100' }, '9'],
    ['下降10%', '99', { baselineText: '100' }, '9'],
    ['提高5个百分点', '85%', { baselineText: '80%' }, '10'],
    ['提升10%', '110', {}, 'open baseline-missing'],
    ['提升10%', '显著提升', { baselineText: '100' }, 'open attainment-missing'],
    ['只减不增', '90', { baselineText: '100' }, '10'],
    ['只减不增', '110', { baselineText: '100' }, '9'],
    ['只减不增', '下降3%', {}, '10'],
    ['零增长', '零增长', {}, '10'],
    ['零增长', '5%', {}, 'open baseline-missing'],
    ['不低于上年', '90', { baselineText: '100' }, '9'],
    ['大于等于序时进度', '96%', {}, '9.60'],
    ['大于等于序时进度', '达到序时进度', {}, '10'],
  ])('%s with %s %j is %s', (targetText, actualText, facts, expected) => {
    expect(show(score({ targetText, actualText, ...facts }))).toBe(expected);
  });

  it('measures the schedule by the months gone', () => {
    const result = score({ targetText: '大于等于序时进度', actualText: '35%' }, national2020, 7);
    expect(show(result)).toBe('6');
  });
});

describe('what is missing stays open', () => {
  it.each<[Partial<Indicator>, string]>([
    [{ actualText: '' }, 'open actual-blank'],
    [{ actualText: '无' }, 'open actual-blank'],
    [{ actualText: '未发生' }, 'open actual-unreadable'],
    [{ targetText: '零事故', actualText: '无' }, 'open actual-none'],
    [{ targetText: '=0', actualText: '没有' }, 'open actual-none'],
    [{ targetText: '零事故', actualText: '—' }, 'open actual-blank'],
    [{ targetText: '零事故', actualText: '' }, 'open actual-blank'],
    [{ maxScoreText: '' }, 'open max-score-blank'],
    [{ maxScoreText: '十' }, 'open max-score-unreadable'],
    [{ maxScoreText: '-1' }, 'open max-score-unreadable'],
    [{ targetText: '' }, 'open target-blank'],
    [{ targetText: '无' }, 'open target-blank'],
    [{ targetText: '无', maxScoreText: '' }, 'not-an-indicator'],
    [{ name: '无', targetText: '无', maxScoreText: '—' }, 'not-an-indicator'],
    [{ name: '', targetText: '', maxScoreText: '' }, 'not-an-indicator'],
    [{ name: '', targetText: '≥5次', actualText: '5' }, '10'],
    [{ maxScoreText: '10分' }, '10'],
    [{ maxScoreText: '１０．００' }, '10'],
    [{ maxScoreText: '0' }, '0'],
  ])('%j is %s', (facts, expected) => {
    expect(show(score(facts))).toBe(expected);
  });
});

describe('for any numbers', () => {
  const amounts = fc.nat({ max: 10 ** 7 }).map((cents) => formatDecimal({ coefficient: BigInt(cents), scale: 2 }));
  const signs = fc.constantFrom('≥', '>', '=', '≤', '<');
  const points = fc.nat({ max: 10_000 }).map((cents) => formatDecimal({ coefficient: BigInt(cents), scale: 2 }));

  it('a score lies between 0 and W', () => {
    fc.assert(
      fc.property(signs, amounts, amounts, points, (sign, targetText, actualText, maxScoreText) => {
        const result = score({ targetText: `${sign}${targetText}`, actualText, maxScoreText });
        const value = result.kind === 'scored' ? result.score : decimalOf('-1');
        expect(compareDecimals(value, zero)).toBeGreaterThanOrEqual(0);
        expect(compareDecimals(value, decimalOf(maxScoreText))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('a better actual never scores less', () => {
    fc.assert(
      fc.property(signs, amounts, fc.tuple(amounts, amounts), (sign, targetText, [one, other]) => {
        const isOrdered = compareDecimals(decimalOf(one), decimalOf(other)) <= 0;
        const [less, more] = isOrdered ? [one, other] : [other, one];
        const wantsLess =
          sign === '≤' || sign === '<' || (sign === '=' && compareDecimals(decimalOf(targetText), zero) === 0);
        const [worse, better] = wantsLess ? [more, less] : [less, more];
        const [low, high] = [worse, better].map((actualText) =>
          show(score({ targetText: `${sign}${targetText}`, actualText })),
        );
        expect(compareDecimals(decimalOf(low ?? ''), decimalOf(high ?? ''))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
