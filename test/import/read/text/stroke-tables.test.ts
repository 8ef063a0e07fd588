import { describe, expect, it } from 'vitest';
import { strokesToTabs } from '../../../../src/import/read/text/stroke-tables.ts';

const lines = (...all: readonly string[]): string => all.join('\n');

describe('strokesToTabs', () => {
  it('reads a table in Markdown: its edges, its rule and its emphasis are none of its cells', () => {
    const text = lines(
      '自评表如下：',
      '',
      '| 三级指标 | **分值** |',
      '| --- | :-: |',
      '| 培训人数 | 10 |',
      '|  | 20 |',
    );
    expect(strokesToTabs(text)).toBe(lines('自评表如下：', '', '三级指标\t分值', '培训人数\t10', '\t20'));
  });

  it('takes a stroke in front for a blank cell where lines have no edges', () => {
    const text = lines('一级指标 | 三级指标 | 分值', '产出指标 | 培训人数 | 10', '| 合格率 | 20');
    expect(strokesToTabs(text)).toBe(lines('一级指标\t三级指标\t分值', '产出指标\t培训人数\t10', '\t合格率\t20'));
  });

  it('puts rows together that breaks inside of their cells part', () => {
    const text = lines(
      '2023年度评分表',
      '序号 | 一级',
      '指标 | 分值 | 得分 |',
      '1 | 规划 | 3 | 3 |',
      '2 | 执行：1.及时',
      '2.足额 | 4 | 3 |',
      '3 | 效果 | 5 | 4 |',
      '4 | 满意 | 8 | 7 |',
      '注：满分100分',
    );
    expect(strokesToTabs(text)).toBe(
      lines(
        '2023年度评分表',
        '序号\t一级 指标\t分值\t得分',
        '1\t规划\t3\t3',
        '2\t执行：1.及时 2.足额\t4\t3',
        '3\t效果\t5\t4',
        '4\t满意\t8\t7',
        '注：满分100分',
      ),
    );
  });

  it('leaves short rows apart that are together no longer than others by chance', () => {
    const short = ['项目名称 | 修路 |', '主管 | 局 |'];
    const text = lines(
      ...short,
      '甲 | 1 | 2 | 3 |',
      '乙 | 1 | 2 | 3 |',
      '丙 | 1 | 2 | 3 |',
      '合 | 计 | 6 |',
      '注 | 无 |',
    );
    expect(strokesToTabs(text).split('\n').slice(0, 2)).not.toContain('项目名称\t修路\t主管\t局');
  });

  it('reads cells that stand in lines of their own', () => {
    expect(strokesToTabs(lines('项目名称 |', '工资性支出 |', '主管部门 |'))).toBe(
      lines('项目名称 ', '工资性支出 ', '主管部门 '),
    );
  });

  it('drops the strokes that fill up a row of cells in lines of their own', () => {
    expect(strokesToTabs(lines('项目名称 |', '修路 |', '|||||', '主管部门 |', '交通局 |', '||'))).toBe(
      lines('项目名称 ', '修路 ', '主管部门 ', '交通局 '),
    );
  });

  it('loses no cell behind rows of nothing but strokes', () => {
    const text = lines('|||', '|||', '|||', '项目名称 |', '修路 |', '主管部门 |', '交通局 |');
    expect(strokesToTabs(text).split('\n').slice(-4)).toEqual(['项目名称 ', '修路 ', '主管部门 ', '交通局 ']);
  });

  it('reads cells below a title as cells, the blank ones in front of them too', () => {
    expect(strokesToTabs(lines('自评表', '|', '|', '项目名称 |', '修路 |'))).toBe(
      lines('自评表', '', '', '项目名称 ', '修路 '),
    );
  });

  it('reads cells with a line of a stroke between each two', () => {
    const text = lines(
      '（2020年度）',
      '|',
      '项目名称',
      '|',
      '修路',
      '|',
      '其他资金：',
      '|',
      '|',
      '一级指标',
      '|',
      '分值',
    );
    expect(strokesToTabs(text)).toBe(lines('（2020年度）', '项目名称', '修路', '其他资金：', '', '一级指标', '分值'));
  });

  it.each([
    ['a line of prose', '首页 | 公开 | 财政\n正文'],
    ['tabs with a stroke in a cell', 'a|b|c\t1\nd|e|f\t2\ng|h|i\t3'],
    ['a text without strokes', '一级指标,二级指标'],
  ])('leaves %s alone', (_, text) => {
    expect(strokesToTabs(text)).toBe(text);
  });
});
