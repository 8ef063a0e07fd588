import { describe, expect, it } from 'vitest';
import { labelRun, labelSpan } from '../../../../src/import/read/text/label-spans.ts';
import { toTokens } from '../../../../src/import/read/text/text-tokens.ts';
import { indicatorColumnKind } from '../../../../src/import/recognise/labels/indicator-labels.ts';

const isUnit = (text: string): boolean => text === '实施单位' || text === '产出指标';

describe('labelSpan', () => {
  it.each([
    ['whole', '实施单位 市政府办', 1],
    ['broken over lines', '实施单\n位\n市政府办', 2],
    ['set upright', '产\n出\n指\n标\n数量指标', 4],
    ['spaced out', '实 施 单 位 市政府办', 4],
    ['not there', '实施 单位', 0],
  ])('counts the pieces of a label %s', (_, text, count) => {
    expect(labelSpan(toTokens(text.split('\n')), 0, isUnit)).toBe(count);
  });
});

describe('labelRun', () => {
  it.each([
    ['on one line', '一级指标 二级指标 指标内容 指标值 备注\n产出'],
    ['each on its line', '一级指标\n二级指标\n指标内容\n指标值\n备注\n产出'],
    ['with blanks in its labels', '一级指标 二级指标 指标内容 指标 值 备注\n产出'],
    ['broken', '一级指\n标\n二级指标 指标内\n容\n指标值 备\n注\n产出'],
  ])('cuts a head %s into its labels', (_, text) => {
    expect(labelRun(toTokens(text.split('\n')), 0, indicatorColumnKind).labels).toEqual([
      '一级指标',
      '二级指标',
      '指标内容',
      '指标值',
      '备注',
    ]);
  });

  it('keeps a label that names two things', () => {
    const tokens = toTokens(['指标分', '值', '自评得', '分', '偏差原因分', '析及改进措', '施']);
    expect(labelRun(tokens, 0, indicatorColumnKind).labels).toEqual(['指标分值', '自评得分', '偏差原因分析及改进措施']);
  });
});
