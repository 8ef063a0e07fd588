import { describe, expect, it } from 'vitest';
import { indicatorColumnKind } from '../../../../src/import/recognise/labels/indicator-labels.ts';
import { indicatorRows } from '../../../../src/import/read/text/indicator-rows.ts';
import type { FlowHeadColumn } from '../../../../src/import/read/text/head-columns.ts';
import { toTokens } from '../../../../src/import/read/text/text-tokens.ts';

const headsOf = (...labels: readonly string[]): readonly FlowHeadColumn[] =>
  labels.map((label) => ({ label, group: '', kind: indicatorColumnKind(label) }));

const heads = headsOf('一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因');

const above = [
  '产出指标 数量指标 养护里程 ≥35公里 36公里 20 20',
  '效益指标 社会效益指标 通行时间 ≤20分钟 18分钟 20 20',
];

/** The last row under two others: each cell with its column, `?` where it is doubtful. */
const rowOf = (...lines: readonly string[]): readonly string[] =>
  (indicatorRows(toTokens([...above, ...lines]), heads).at(-1) ?? []).map(
    ({ column, text, isDoubtful }) => `${column} ${text}${isDoubtful ? '?' : ''}`,
  );

describe('indicatorRows', () => {
  it.each([
    [
      'doubts the level of 满意度 below 效益, which may be one itself',
      ['满意度指标 居民满意度 ≥90% 92% 10 10'],
      ['1 效益指标?', '2 满意度指标?', '3 居民满意度', '4 ≥90%', '5 92%', '6 10', '7 10'],
    ],
    [
      'reads 满意度 with both of its levels',
      ['满意度指标 服务对象满意度指标 居民满意度 ≥90% 92% 10 10'],
      ['1 满意度指标', '2 服务对象满意度指标', '3 居民满意度', '4 ≥90%', '5 92%', '6 10', '7 10'],
    ],
    [
      'doubts a reason that ends in a number',
      ['可持续影响指标 长效机制 健全 健全 10 8 招标延后 3'],
      ['2 可持续影响指标?', '3 长效机制?', '4 健全?', '5 健全?', '6 10?', '7 8?', '8 招标延后 3?'],
    ],
    [
      'takes words in front of a name for levels nobody knows, and doubts them',
      ['长远目标 长效管理 机制健全性 健全 健全 10 8'],
      ['1 长远目标?', '2 长效管理?', '3 机制健全性?', '4 健全?', '5 健全?', '6 10?', '7 8?'],
    ],
    [
      'sets 预算执行率 over all levels',
      ['预算执行率 100% 90% 10 9'],
      ['1 预算执行率', '4 100%', '5 90%', '6 10', '7 9'],
    ],
  ])('%s', (_, lines, cells) => {
    expect(rowOf(...lines)).toEqual(cells);
  });
});
