import { describe, expect, it } from 'vitest';
import { joinBrokenWords } from '../../../../src/import/recognise/tidy/broken-words.ts';
import { parseWrittenForm } from '../../../support/written-form.ts';

const textsOf = (lines: string): readonly string[] =>
  parseWrittenForm(`@table 表1\n${lines}`).tables.flatMap((table) =>
    joinBrokenWords(table).cells.map((cell) => `${cell.row}:${cell.column} ${cell.text.replace('\n', '')}`),
  );

describe('joinBrokenWords', () => {
  it('joins the words of a head that stand in two rows', () => {
    expect(textsOf('三级指标 | 年度 | 实际 | 分值\n | 指标值 | 完成值 | \n培训人数 | 100 | 98 | 10')).toEqual([
      '1:1 三级指标',
      '1:2 年度指标值',
      '1:3 实际完成值',
      '1:4 分值',
      '3:1 培训人数',
      '3:2 100',
      '3:3 98',
      '3:4 10',
    ]);
  });

  it('joins a unit of money to its label and the end of a level to its beginning', () => {
    expect(textsOf('项目资金 | 年初预算数\n（万元） | ')).toEqual(['1:1 项目资金（万元）', '1:2 年初预算数']);
    expect(textsOf('社会效益 | 办事效率 | ≥80%\n指标 | | ')).toEqual(['1:1 社会效益指标', '1:2 办事效率', '1:3 ≥80%']);
  });

  it.each([
    ['a row that says something else', '年度 | 实际\n指标值 | 已完成'],
    ['levels below each other', '产出指标 | 数量指标\n | 质量指标'],
    ['a name below a label', '项目名称\n培训经费'],
    ['the second row of a head that slipped under the levels', '一级指标 | 二级指标 | 完成情况\n预期值 | 实际值 | '],
    ['the second row of a head under a group', '年度指标值 | <\n符号 | 值'],
  ])('leaves %s alone', (_, lines) => {
    const cells = parseWrittenForm(`@table 表1\n${lines}`).tables[0]?.cells.length;
    expect(textsOf(lines)).toHaveLength(cells ?? 0);
  });
});
