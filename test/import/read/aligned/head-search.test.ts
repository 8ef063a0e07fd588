import { describe, expect, it } from 'vitest';
import { searchHead } from '../../../../src/import/read/aligned/head-search.ts';
import { wordLines } from '../../../../src/import/read/aligned/line-words.ts';

const headOf = (lines: readonly string[], at: number): readonly string[] => {
  const head = searchHead(wordLines(lines), at)?.head;
  const groups = head?.groups.map(({ text, over }) => `${text}{${over.map((label) => label.text).join(' ')}}`) ?? [];
  return [...(head?.labels.map(({ text }) => text) ?? []), ...groups];
};

describe('searchHead', () => {
  it('takes rests that were pushed beside their labels', () => {
    const lines = [
      '一级指 二级指 三级指标           年度指标值    实际完成值 分值 得分 偏差原因分析及改进措施',
      '标 标',
      '产出指 数量指 下乡演出场次         12场      12场    5     5',
    ];
    expect(headOf(lines, 0)).toEqual([
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ]);
  });

  it('puts labels under their groups', () => {
    const lines = [
      '绩效指标                    年度指标值                 实际完成 分值 得分 偏差原因分析及改进措施',
      '一级 二级指 三级指标             指标性质 指标值         度量单位 值',
      '指标 标',
    ];
    expect(headOf(lines, 1)).toEqual([
      '一级指标',
      '二级指标',
      '三级指标',
      '指标性质',
      '指标值',
      '度量单位',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
      '绩效指标{一级指标 二级指标 三级指标}',
      '年度指标值{指标性质 指标值 度量单位}',
    ]);
  });

  it('knows what stands under 偏差原因分析', () => {
    const lines = [
      '绩效 一级 二级指标 三级指标 年度指 1-7月执 全年预计              偏差原因分析        完成目标可能性 备',
      '指标 指标             标值 行情况 完成情况 经费 制度 人员 硬件条 其         原因说明 确 有 完全 注',
      '                                   保障 保障 保障 件保障 他         定 可 不可',
      '                                                          能 能 能',
    ];
    expect(headOf(lines, 0)).toEqual(
      expect.arrayContaining(['绩效指标', '年度指标值', '1-7月执行情况', '全年预计完成情况', '硬件条件保障', '备注']),
    );
    expect(headOf(lines, 0)).toContain('完成目标可能性{确定能 有可能 完全不可能}');
    expect(headOf(lines, 0).at(-1)).toMatch(/^偏差原因分析\{经费保障 制度保障 人员保障 硬件条件保障 其他/u);
  });

  it('finds none in rows of values', () => {
    expect(
      headOf(['产出指标 数量指标 演出场次 12场 12场 5 5', '效益指标 社会效益 观众人数 3000人 2900人 5 4'], 0),
    ).toEqual([]);
  });
});
