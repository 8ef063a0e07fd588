import { describe, expect, it } from 'vitest';
import { withoutFillInLines } from '../../../../src/import/recognise/tidy/fill-in-lines.ts';
import { isPlaceholder } from '../../../../src/import/recognise/table/cell-text.ts';

const read = (text: string): string | undefined => {
  const cell = { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text, formula: null };
  const table = { file: 'a', name: 'S', rowCount: 1, columnCount: 1, cells: [cell], before: [] };
  return withoutFillInLines(table).cells[0]?.text;
};

describe('withoutFillInLines', () => {
  it.each([
    ['项目名称：____候车亭建设____', '项目名称：候车亭建设'],
    ['年初预算数：__66.00__万元', '年初预算数：66.00万元'],
    ['主管部门：……县交通运输局……', '主管部门：县交通运输局'],
    ['填表人：________　审核人：________', '填表人：________　审核人：________'],
    ['采购桌椅、床铺……等物资', '采购桌椅、床铺……等物资'],
    ['目标1：……', '目标1：……'],
  ])('reads %s as %s', (printed, written) => {
    expect(read(printed)).toBe(written);
  });
});

describe('isPlaceholder', () => {
  it.each([
    ['≥XX人', true],
    ['××', true],
    ['××路改造', false],
    ['（示例）培训人数', true],
  ])('says of %s: %s', (text, expected) => {
    expect(isPlaceholder(text)).toBe(expected);
  });
});
