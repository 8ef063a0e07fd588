import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../../src/domain/indicator/indicator.ts';
import { doubtImplausibleRows } from '../../../../src/import/recognise/form/implausible-rows.ts';
import { buildIndicator } from '../../../support/evaluation-builder.ts';

const sound: Partial<Indicator> = {
  categoryText: '产出指标',
  subcategoryText: '质量指标',
  name: '验收合格率',
  targetText: '≥95%',
  actualText: '97%',
  maxScoreText: '10',
  selfScoreText: '10',
  deviationReason: '',
};

const doubtsOf = (rows: readonly Partial<Indicator>[]) =>
  doubtImplausibleRows(rows.map((row) => buildIndicator({ ...sound, ...row }))).rows.map(({ doubts }) => doubts);

describe('doubtImplausibleRows', () => {
  it.each<[string, Partial<Indicator>]>([
    ['an ordinary row', {}],
    ['levels of other words', { categoryText: '可持续影响', subcategoryText: '体制机制' }],
    ['a blank actual', { actualText: '', selfScoreText: '' }],
    ['a sign in both', { actualText: '≥97%' }],
    ['dashes for points', { maxScoreText: '—', selfScoreText: '/' }],
    ['points with their unit', { maxScoreText: '10分', selfScoreText: '8分（扣2分）' }],
    ['one score above its weight', { selfScoreText: '12' }],
    ['a remark that ends in words', { remark: '评分标准：每低1%扣1分' }],
    ['a name with a number in it', { name: '2024年新建5G基站' }],
  ])('leaves %s alone', (_, row) => {
    const indicator = buildIndicator({ ...sound, ...row });
    const read = doubtImplausibleRows([indicator]);
    expect(read.rows[0]).toBe(indicator);
    expect(read.reasons).toEqual([]);
  });

  it.each<[string, Partial<Indicator>, Indicator['doubts']]>([
    ['a sign without its value', { targetText: '≥', actualText: '95' }, ['targetText', 'actualText']],
    ['a sign in the actual alone', { targetText: '验收', actualText: '≥95%' }, ['targetText', 'actualText']],
    ['a sign under a head of its own', { targetText: '95', remark: '得分依据\n类型：≥' }, ['targetText']],
    ['words as weight', { maxScoreText: '已完成' }, ['maxScoreText']],
    ['a target as score', { selfScoreText: '≥95%' }, ['selfScoreText']],
    ['a number as reason', { deviationReason: '9.5' }, ['deviationReason']],
  ])('doubts %s', (_, row, doubts) => {
    expect(doubtsOf([row])).toEqual([doubts]);
  });

  it.each<[string, Partial<Indicator>]>([
    ['a number as name', { name: '95' }],
    ['a target as name', { name: '≥95%' }],
    ['a number as first level', { categoryText: '10' }],
    ['a sign as first level', { categoryText: '大于等于' }],
    ['a target as second level', { subcategoryText: '≥3个' }],
    ['a nature as second level', { subcategoryText: '定性' }],
    ['the head as first level', { categoryText: '一级' }],
    ['the head as second level', { subcategoryText: '二级指标' }],
    ['a second level before other words', { categoryText: '数量指标', subcategoryText: '参训人数' }],
  ])('doubts all of a row with %s', (_, row) => {
    const said = ['category', 'subcategory', 'name', 'targetText', 'actualText', 'maxScoreText', 'selfScoreText'];
    expect(doubtsOf([row])).toEqual([said]);
  });

  it('doubts everything that a row without a name says, but its levels', () => {
    const row: Partial<Indicator> = { name: '', categoryText: '', actualText: '', remark: '续', doubts: ['name'] };
    expect(doubtsOf([row])).toEqual([['name', 'targetText', 'maxScoreText', 'selfScoreText', 'remark']]);
  });

  it('leaves a row alone whose form asks for no names', () => {
    expect(doubtsOf([{ name: '' }])).toEqual([[]]);
  });

  it('doubts the whole column where half of it stands in another', () => {
    const astray = { targetText: '完成管网建设', actualText: '≥18公里' };
    const both = ['targetText', 'actualText'];
    expect(doubtsOf([astray, astray, {}, {}])).toEqual([both, both, both, both]);
    expect(doubtsOf([astray, {}, {}, { actualText: '' }])).toEqual([both, [], [], []]);
  });

  it('doubts weights and scores that look exchanged', () => {
    const exchanged = { maxScoreText: '9', selfScoreText: '10' };
    const both = ['maxScoreText', 'selfScoreText'];
    expect(doubtsOf([exchanged, exchanged, {}, {}])).toEqual([both, both, both, both]);
    expect(doubtsOf([exchanged, exchanged, {}, {}, {}])).toEqual([[], [], [], [], []]);
  });

  it('keeps what was doubtful before, once', () => {
    const { rows } = doubtImplausibleRows([
      buildIndicator({ ...sound, targetText: '≥', doubts: ['category', 'targetText'] }),
    ]);
    const [first] = rows;
    expect(first?.doubts).toEqual(['category', 'targetText', 'actualText']);
    expect(first?.targetText).toBe('≥');
  });

  it('tells of the row at its first odd cell, but of a blank name nothing that is not told already', () => {
    const origins = {
      targetText: { table: 0, row: 9, column: 4, text: '≥' },
      actualText: { table: 0, row: 9, column: 5, text: '95' },
    };
    const odd = buildIndicator({ ...sound, targetText: '≥', actualText: '95', origins });
    const nameless = buildIndicator({ ...sound, name: '', origins });
    expect(doubtImplausibleRows([odd, nameless, buildIndicator({ ...sound, origins })]).reasons).toEqual([
      { kind: 'row-astray', origin: origins.targetText },
    ]);
  });
});
