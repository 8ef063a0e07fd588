import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../../../src/import/read/raw-table.ts';
import { withoutLetterSpacing } from '../../../../src/import/recognise/tidy/letter-spacing.ts';

const tableOf = (text: string): RawTable => ({
  file: 'a.xlsx',
  name: '表 1',
  rowCount: 1,
  columnCount: 1,
  cells: [{ row: 1, column: 1, rowSpan: 1, columnSpan: 1, text, formula: null }],
  before: [],
});

describe('withoutLetterSpacing', () => {
  it.each([
    ['有 效 改 善', '有效改善'],
    ['备　注', '备注'],
    ['2 0 2 3 年 度', '2023年度'],
    ['单 位：万 元', '单位：万 元'],
    ['项 目 名 称： 医疗救助', '项目名称： 医疗救助'],
    ['优 良 中 差', '优 良 中 差'],
    ['是 否', '是 否'],
    ['1 2 3', '1 2 3'],
    ['年度 目标', '年度 目标'],
    ['a b 两种', 'a b 两种'],
    ['A 类 2', 'A 类 2'],
    ['95', '95'],
  ])('%s → %s', (text, plain) => {
    expect(withoutLetterSpacing(tableOf(text)).cells.map((cell) => cell.text)).toEqual([plain]);
  });

  it('leaves a table without such words as it is', () => {
    const table = tableOf('数量指标');
    expect(withoutLetterSpacing(table)).toBe(table);
  });
});
