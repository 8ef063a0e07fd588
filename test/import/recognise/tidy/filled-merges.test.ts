import { describe, expect, it } from 'vitest';
import { mergeFilled } from '../../../../src/import/recognise/tidy/filled-merges.ts';
import { rawTable } from '../../../support/raw-table-builder.ts';

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
    [
      'joins what stands behind labels that are filled as well, and numbers below one head',
      [
        ['项目名称', '项目名称', '公路养护', '公路养护', '主管部门', '交通局'],
        ['项目资金', '项目资金', '年初预算数', '年初预算数', '全年执行数', '执行率'],
        ['项目资金', '项目资金', '120', '120', '120', '100%'],
      ],
      ['1,3 1×2 公路养护', '2,1 2×2 项目资金', '3,3 1×2 120', '3,5 1×1 120'],
    ],
    [
      'keeps equal targets and results apart, and lets 总分 reach over the levels',
      [
        ['项目名称', '项目名称', '植树', '植树', '植树'],
        ['一级指标', '三级指标', '三级指标', '年度指标值', '实际完成值'],
        ['效益指标', '绿化', '绿化', '改善', '改善'],
        ['总分', '总分', '总分', '100', '100'],
      ],
      ['3,2 1×2 绿化', '3,4 1×1 改善', '3,5 1×1 改善', '4,1 1×3 总分', '4,4 1×1 100'],
    ],
    [
      'finds the head of two rows again, and no head in equal words of two indicators',
      [
        ['一级指标', '三级指标', '指标值', '指标值', '完成值'],
        ['一级指标', '三级指标', '符号', '值', '完成值'],
        ['产出指标', '验收', '＝', '完成', '完成'],
        ['产出指标', '开工', '＝', '完成', '完成'],
      ],
      ['1,1 2×1 一级指标', '1,2 2×1 三级指标', '1,5 2×1 完成值', '4,4 1×1 完成', '4,5 1×1 完成'],
    ],
  ])('%s', (_title, rows, expected) => {
    const cells = mergeFilled(rawTable(rows)).cells.map(
      ({ row, column, rowSpan, columnSpan, text }) => `${row},${column} ${rowSpan}×${columnSpan} ${text}`,
    );
    expect(cells).toEqual(expect.arrayContaining([...expected]));
  });
});
