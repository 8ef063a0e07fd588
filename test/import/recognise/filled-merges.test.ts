import { describe, expect, it } from 'vitest';
import { mergeFilled } from '../../../src/import/recognise/filled-merges.ts';
import { rawTable } from '../../support/raw-table-builder.ts';

const spans = (row: readonly string[]): readonly string[] =>
  mergeFilled(rawTable([row])).cells.map((cell) => `${cell.text}×${cell.columnSpan}`);

describe('mergeFilled', () => {
  it.each<[readonly string[], readonly string[]]>([
    [
      ['预期目标', '预期目标', '预期目标', '完成情况', '完成情况', '完成情况'],
      ['预期目标×3', '完成情况×3'],
    ],
    [
      ['平稳运行', '平稳运行'],
      ['平稳运行×1', '平稳运行×1'],
    ],
    [
      ['10', '10', '10'],
      ['10×1', '10×1', '10×1'],
    ],
    [
      ['—', '—', '—'],
      ['—×1', '—×1', '—×1'],
    ],
  ])('makes %j into %j', (row, expected) => {
    expect(spans(row)).toEqual(expected);
  });

  it.each<[string, readonly (readonly string[])[], readonly string[]]>([
    [
      'keeps equal words under the different heads of indicators',
      [
        ['一级指标', '三级指标', '年度指标值', '实际完成值', '得分'],
        ['效益指标', '环境', '明显改善', '明显改善', '明显改善'],
      ],
      ['2,3 1×1 明显改善', '2,4 1×1 明显改善', '2,5 1×1 明显改善'],
    ],
    [
      'joins words under one wide head of indicators',
      [
        ['一级指标', '三级指标', '三级指标', '三级指标', '年度指标值', '得分'],
        ['效益指标', '环境', '环境', '环境', '明显改善', '10'],
      ],
      ['2,2 1×3 环境', '2,5 1×1 明显改善', '2,6 1×1 10'],
    ],
    [
      'joins a label said twice',
      [
        ['单位', '甲'],
        ['主管部门', '主管部门', '市局'],
      ],
      ['2,1 1×2 主管部门', '2,3 1×1 市局'],
    ],
    [
      'lets the label of the goals reach over its rows',
      [
        ['年度总体目标', '预期目标', '实际完成情况'],
        ['年度总体目标', '建成', '已建成'],
      ],
      ['1,1 2×1 年度总体目标', '2,2 1×1 建成', '2,3 1×1 已建成'],
    ],
  ])('%s', (_title, rows, expected) => {
    const cells = mergeFilled(rawTable(rows)).cells.map(
      ({ row, column, rowSpan, columnSpan, text }) => `${row},${column} ${rowSpan}×${columnSpan} ${text}`,
    );
    expect(cells).toEqual(expect.arrayContaining([...expected]));
  });
});
