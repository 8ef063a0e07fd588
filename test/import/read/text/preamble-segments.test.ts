import { describe, expect, it } from 'vitest';
import { splitInline, toSegments } from '../../../../src/import/read/text/preamble-segments.ts';
import { toTokens } from '../../../../src/import/read/text/text-tokens.ts';

const said = (text: string): readonly string[] =>
  toSegments(splitInline(toTokens(text.split('\n')))).segments.map(
    ({ labels, values }) => `${labels.join('|')}: ${values.map((token) => token.text).join(' ')}`,
  );

describe('toSegments', () => {
  it.each([
    ['a value above the next label', '项目负责人\n张三\n联系电话\n12345', ['项目负责人: 张三', '联系电话: 12345']],
    ['a unit of money above a label', '金额单位：元\n项目名称 购书', ['金额单位：: 元', '项目名称: 购书']],
    ['a label broken over two lines', '项目名\n称 购书\n实施\n单位 市图书馆', ['项目名称: 购书', '实施单位: 市图书馆']],
    [
      'a goal that begins with a number',
      '其他资金\n绩效目标 1.完成造林3000亩',
      ['其他资金: ', '绩效目标: 1.完成造林3000亩'],
    ],
    [
      'a head of money above its rows',
      '项目资金 年初预算数 1-8月执行数 全年预计执行率\n年度资金总额 150 81 54%',
      ['项目资金: ', '年初预算数|1-8月执行数|全年预计执行率: ', '年度资金总额: 150 81 54%'],
    ],
  ])('tells %s', (_, text, segments) => {
    expect(said(text)).toEqual(segments);
  });
});
