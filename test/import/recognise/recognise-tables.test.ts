import { assert, boolean, property, record, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawCell, RawTable } from '../../../src/import/read/raw-table.ts';
import { parseWrittenForm, recognisedLines } from '../../support/written-form.ts';

describe('recogniseTables', () => {
  const written = [
    '@table 表 1',
    '项目支出绩效自评表',
    '项目属性 | 延续项目',
    '年度主要任务 | 任务名称 | < | 主要内容',
    '^ | 购书 | < | 购书一万册',
    '一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 偏差原因 | 改进措施 | 佐证材料 | 备注',
    '产出指标 | 数量指标 | 课程 | 9门 | 8 | 少教师 | 聘请 | 课表 | 无',
    '评价等级 | 优',
    '问题与建议 | < | 存在问题 | < | 改进建议',
    '^ | ^ | 进度慢 | < | 早开工',
  ].join('\n');

  /** The form with one of its cells read without certainty. */
  const unsure = (text: string): readonly RawTable[] =>
    parseWrittenForm(`${written}\n@expect`).tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell): RawCell => (cell.text === text ? { ...cell, uncertain: true } : cell)),
    }));

  it.each([
    ['a pair without a field', '延续项目', 'issue: attribute-unsure 2:2'],
    ['a column without a field', '课表', 'doubt: 1.remark'],
    ['an improvement beside a reason', '聘请', 'doubt: 1.deviationReason'],
    ['a task', '购书一万册', 'doubt: tasks'],
    ['a problem in a table', '进度慢', 'doubt: problems'],
  ])('tells that %s was read without certainty', (_, text, mark) => {
    expect(recognisedLines(unsure(''))).not.toContain(mark);
    expect(recognisedLines(unsure(text))).toContain(mark);
  });
});

type Column = { readonly head: string; readonly values: readonly string[] };

const levels: readonly Column[] = [
  { head: '一级指标', values: ['产出指标', '产出指标', '效益指标', '满意度指标'] },
  { head: '二级指标', values: ['数量指标', '质量指标', '社会效益指标', '服务对象满意度指标'] },
  { head: '三级指标', values: ['接听坐席人数', '转办准确率', '有效接通率', '群众满意度'] },
];

const measures: readonly Column[] = [
  { head: '年度指标值', values: ['≥35人', '≥95%', '≥95%', '≥98%'] },
  { head: '实际完成值', values: ['34', '97.57', '99.66', '99.38'] },
  { head: '分值', values: ['40', '20', '20', '10'] },
  { head: '得分', values: ['38.86', '20', '20', '10'] },
  { head: '偏差原因', values: ['人员流动', '', '', ''] },
];

const extra: Column = { head: '评分标准', values: ['按比例', '按比例', '按比例', '按比例'] };

/** The text as a form that is filled in by hand may have it. */
const spread = (text: string): string => Array.from(text).join(' ');
const wide = (text: string): string =>
  text.replace(/[0-9.%]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const written = (columns: readonly Column[], isSpread: boolean, isWide: boolean): string => {
  const heads = columns.map(({ head }) => (isSpread ? spread(head) : head));
  const rows = [0, 1, 2, 3].map((row) =>
    columns.map(({ values }) => (isWide ? wide(values[row] ?? '') : (values[row] ?? ''))),
  );
  return [
    '@table 表 1',
    '项目支出绩效自评表（2023年度）',
    heads.join(' | '),
    ...rows.map((row) => row.join(' | ')),
  ].join('\n');
};

const facts = (columns: readonly Column[], isSpread: boolean, isWide: boolean): readonly string[] =>
  recognisedLines(parseWrittenForm(`${written(columns, isSpread, isWide)}\n@expect`).tables)
    .filter((line) => line.startsWith('indicator: '))
    .map((line) => line.normalize('NFKC').split(' | 评分标准')[0] ?? '')
    .map((line) => line.replace(/[\s|]+$/u, ''));

describe('an indicator table', () => {
  it('says the same whatever the order of its columns, spaces in its head and width of its digits', () => {
    const expected = facts([...levels, ...measures], false, false);
    const layouts = record({
      order: shuffledSubarray([...measures, extra], { minLength: measures.length + 1 }),
      isSpread: boolean(),
      isWide: boolean(),
    });
    assert(
      property(layouts, ({ order, isSpread, isWide }) => {
        expect(facts([...levels, ...order], isSpread, isWide)).toEqual(expected);
      }),
    );
  });
});
