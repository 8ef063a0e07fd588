import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, formatDecimal, stripZeros } from '../../../src/domain/number/decimal.ts';
import { parseTarget } from '../../../src/domain/target/parse-target.ts';
import type { Comparison, Target } from '../../../src/domain/target/target.ts';
import type { TargetContext } from '../../../src/domain/target/target-context.ts';
import { formatTarget } from '../../../src/text/target-text.ts';

type Label = {
  readonly text: string;
  readonly name: string | null;
  readonly level2: string | null;
  readonly read: {
    readonly kind?: string;
    readonly accept?: readonly string[];
    readonly op?: Comparison;
    readonly value?: string;
    readonly unit?: string;
    readonly implied?: boolean;
  };
};

const labels = JSON.parse(
  readFileSync(new URL('../../cases/targets.json', import.meta.url), 'utf8'),
) as readonly Label[];

const context = (facts: Partial<TargetContext> = {}): TargetContext => ({
  category: null,
  subcategoryText: '数量指标',
  name: '指标',
  fiscalYear: 2023,
  ...facts,
});

const read = (text: string, facts: Partial<TargetContext> = {}): Target => parseTarget(text, context(facts));

/** A reading in one line, so that a table of cases stays legible. */
const show = (target: Target): string => {
  if (target.kind === 'numeric') {
    return `${target.comparison} ${formatDecimal(target.value)} ${target.unit}${target.implied ? ' implied' : ''}`
      .replace('  ', ' ')
      .trim();
  }
  if (target.kind === 'rating') return `rating ${target.rating}${target.implied ? ' implied' : ''}`;
  if (target.kind === 'range')
    return `${formatDecimal(target.low)}..${formatDecimal(target.high)} ${target.unit}`.trim();
  if (target.kind === 'relative') return `${target.direction} ${formatDecimal(target.value)} ${target.unit}`;
  if (target.kind === 'trend') return target.direction;
  return target.kind;
};

/** What a reading says, a number without the places it happens to be written with. */
const factsOf = (target: Target): Readonly<Record<string, unknown>> =>
  'value' in target ? { ...target, value: formatDecimal(stripZeros(target.value)) } : target;

/** What a label asserts; fields it leaves out are not asserted. */
const wantedFacts = ({ op, value, unit, implied }: Label['read']): Readonly<Record<string, unknown>> => ({
  ...(op === undefined ? {} : { comparison: op }),
  ...(value === undefined ? {} : { value: formatDecimal(stripZeros(decimalOf(value))) }),
  ...(unit === undefined ? {} : { unit }),
  ...(implied === undefined ? {} : { implied }),
});

describe('the 173 labelled target texts', () => {
  it.each(labels.map((label, index) => [index + 1, label.text, label] as const))('%i %s', (_, text, label) => {
    const target = read(text, { name: label.name ?? '', subcategoryText: label.level2 ?? '' });
    expect(label.read.accept ?? [label.read.kind]).toContain(target.kind);
    expect(factsOf(target)).toMatchObject(wantedFacts(label.read));
  });

  it('shows them in a form that reads back to the same', () => {
    const changed = labels.flatMap(({ text, name, level2 }) => {
      const facts = { name: name ?? '', subcategoryText: level2 ?? '' };
      const target = read(text, facts);
      if (target.kind === 'statement' || target.kind === 'none') return [];
      const wanted = target.kind === 'numeric' ? { ...target, implied: false } : target;
      const again = read(formatTarget(target), facts);
      return JSON.stringify(again, plainBigInts) === JSON.stringify(wanted, plainBigInts) ? [] : [text];
    });
    expect(changed).toEqual([]);
  });
});

const plainBigInts = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value);

describe('signs and words', () => {
  it.each([
    ['不小于3', '>= 3'],
    ['至少3次', '>= 3 次'],
    ['≥ 95 %', '>= 95 %'],
    ['≥98.5％（历史标准）', '>= 98.5 %'],
    ['＞＝95％', '>= 95 %'],
    ['=>95', '>= 95'],
    ['不少于三次', '>= 3 次'],
    ['达到95%以上', '>= 95 %'],
    ['≥95%以上', '>= 95 %'],
    ['100%以上', '>= 100 %'],
    ['四次以上', '>= 4 次'],
    ['百分之九十五以上', '>= 95 %'],
    ['3个（含）以上', '>= 3 个'],
    ['提高到95%', '>= 95 %'],
    ['大于90%', '> 90 %'],
    ['超过50', '> 50'],
    ['低于5%', '<= 5 %'],
    ['95%以下', '<= 95 %'],
    ['30天内', '<= 30 天'],
    ['5个工作日内', '<= 5 个工作日'],
    ['一个月内', '<= 1 个月'],
    ['不超2次', '<= 2 次'],
    ['最长30天', '<= 30 天'],
    ['≤100万元以内', '<= 100 万元'],
    ['控制在100万元以内', '<= 100 万元'],
    ['控制在100万元', '<= 100 万元'],
    ['降至5%以下', '<= 5 %'],
    ['小于0.9‰', '<= 0.9 ‰'],
    ['＜5%', '< 5 %'],
    ['═100％', '= 100 %'],
    ['（≥5次）', '>= 5 次'],
    ['≥95%。', '>= 95 %'],
    ['合格率≥95%', '>= 95 %'],
    ['满意度达到90%以上', '>= 90 %'],
    ['≥1,234.5万平方米', '>= 1234.5 万平方米'],
    ['≥12尊', '>= 12 尊'],
    ['≥10月', '>= 10 月'],
  ])('reads %s', (text, expected) => {
    expect(show(read(text))).toBe(expected);
  });
});

describe('bare numbers', () => {
  it.each([
    ['1,234人', '>= 1234 人 implied'],
    ['100%(计划标准)', '>= 100 % implied'],
    ['1次/季度', '>= 1 次/季度 implied'],
    ['每季度1次', '>= 1 次/季度 implied'],
    ['1000元/人·月', '>= 1000 元/人·月 implied'],
    ['≤400元/人、天', '<= 400 元/人、天'],
    ['≤12/10万', '<= 12 /10万'],
    ['≥2.8名/1万人口', '>= 2.8 名/1万人口'],
    ['5个行政村', '>= 5 个行政村 implied'],
    ['12台（套）', '>= 12 台(套) implied'],
    ['百分百', '>= 100 % implied'],
    ['100%按时完成', '>= 100 % implied'],
    ['覆盖率100%', '>= 100 % implied'],
    ['0次', '= 0 次 implied'],
    ['零投诉', '= 0 implied'],
    ['零重大安全事故', '= 0 implied'],
    ['0起安全事故', '= 0 起 implied'],
  ])('reads %s', (text, expected) => {
    expect(show(read(text))).toBe(expected);
  });

  it.each([
    ['cost', '', '<= 3'],
    [null, '经济成本指标', '<= 3'],
    ['output', '成本指标', '<= 3'],
    ['output', '数量指标', '>= 3'],
    [null, '', '>= 3'],
  ] as const)('a bare 3 under %s %s is %s', (category, subcategoryText, expected) => {
    expect(show(read('3', { category, subcategoryText }))).toBe(`${expected} implied`);
  });

  it('takes the sign that the name leaves open', () => {
    expect(show(read('28.40', { name: '补助成本(≤**元/株)' }))).toBe('<= 28.40 implied');
  });
});

describe('other kinds', () => {
  it.each([
    ['80%-90%', '80..90 %'],
    ['80—90%', '80..90 %'],
    ['3-5天', '3..5 天'],
    ['20±2', '18..22'],
    ['80%≤X≤90%', '80..90 %'],
    ['控制在3%至5%', '3..5 %'],
    ['提高5个百分点', 'up 5 个百分点'],
    ['提升0.5个等级', 'up 0.5 个等级'],
    ['较上年增长≥3%', 'up 3 %'],
    ['同比下降10%以上', 'down 10 %'],
    ['零增长', 'not-up'],
    ['只减不增', 'not-up'],
    ['不高于上年', 'not-up'],
    ['不低于上年水平', 'not-down'],
    ['大于等于序时进度', 'schedule'],
    ['达到序时进度', 'schedule'],
    ['良好以上', 'rating good'],
    ['=优优', 'rating excellent'],
    ['≥优优', 'rating excellent'],
    ['（优）', 'rating excellent implied'],
    ['优秀等次', 'rating excellent implied'],
    ['12月底前', 'deadline'],
    ['一季度前', 'deadline'],
    ['每月5日前', 'deadline'],
    ['每月10号', 'deadline'],
    ['2022.12.31', 'deadline'],
    ['＝12月31日前', 'deadline'],
    ['2023年', 'deadline'],
    ['无', 'none'],
    ['——', 'none'],
    ['不适用', 'none'],
    ['N/A', 'none'],
    ['', 'none'],
  ])('reads %s', (text, expected) => {
    expect(show(read(text))).toBe(expected);
  });

  it.each([
    ['44561', 'deadline'],
    ['2023.12', 'deadline'],
    ['12月', 'deadline'],
    ['全年', 'deadline'],
    ['10', '>= 10 implied'],
  ])('under 时效 reads %s', (text, expected) => {
    expect(show(read(text, { subcategoryText: '时效指标' }))).toBe(expected);
  });

  it.each([
    ['44561', '>= 44561 implied'],
    ['2023.12', '>= 2023.12 implied'],
    ['12月', '>= 12 月 implied'],
    ['全年', 'statement'],
  ])('under 数量 reads %s', (text, expected) => {
    expect(show(read(text))).toBe(expected);
  });
});

describe('what nobody can be sure of stays a statement', () => {
  it.each([
    'abc>=5',
    '约100人',
    '100人左右',
    '60微克/立方米左右',
    '10余次',
    '300多人',
    '20来个',
    '前三名',
    '前10%',
    '合格',
    '达标',
    '无重大事故',
    '一流',
    '一次性',
    '十分满意',
    '零容忍',
    '3级',
    '1:1',
    '1/3',
    '7×24小时',
    '100人受益',
    '完成5次培训',
    '20±2%',
    '下降不超过3%',
    '≥5天以内',
    '不超过预算',
    '≥**%',
    '100%(按合同)',
    '80分（良好）',
    '1次/1年',
  ])('%s', (text) => {
    expect(read(text).kind).toBe('statement');
  });

  it.each([
    ['自愿咨询检测1000人次以上,艾滋病人检测600人次以上', ['自愿咨询检测1000人次以上', '艾滋病人检测600人次以上']],
    ['1.培训5次；2.检查10次', ['培训5次', '检查10次']],
    ['≥80%,≤90%', ['≥80%', '≤90%']],
    ['大于等于90%小于95%', ['大于等于90%', '小于95%']],
    ['长约2.44万分钟/1.43元', ['长约2.44万分钟', '1.43元']],
    ['1,000人,500户', ['1,000人', '500户']],
    ['维护公共利益,提高办案质量', ['维护公共利益,提高办案质量']],
  ])('%s holds %j', (text, parts) => {
    expect(read(text)).toEqual({ kind: 'statement', parts });
  });
});

describe('any number with any sign', () => {
  const signs = fc.constantFrom('≥', '≤', '>', '<', '=');
  const numbers = fc.tuple(fc.nat({ max: 10 ** 9 }), fc.option(fc.nat({ max: 999 }), { nil: null }));
  const units = fc.constantFrom('', '%', '人', '万元', '元/人*月', '个行政村', '万平方米', '次/季度');

  it('reads back from its own form', () => {
    fc.assert(
      fc.property(signs, numbers, units, (sign, [whole, fraction], unit) => {
        const text = `${sign}${whole}${fraction === null ? '' : `.${fraction}`}${unit}`;
        const target = read(text);
        expect(target.kind).toBe('numeric');
        expect(read(formatTarget(target))).toEqual(target);
      }),
    );
  });

  it('never throws and never loses the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 24 }), (text) => {
        const target = read(text);
        expect(target.kind === 'statement' ? target.parts.length : 1).toBeGreaterThan(0);
      }),
    );
  });
});
