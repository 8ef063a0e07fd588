import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteSheetName, sheetNames } from '../../../src/export/xlsx/sheet-name.ts';

const long = '2023年度三明市12345政务服务便民热线中心热线外包服务运营经费';

describe('sheetNames', () => {
  it.each([
    [['热线经费'], ['热线经费']],
    [
      ['租车次数/人数', 'a:b*c?d[e]f\\g'],
      ['租车次数 人数', 'a b c d e f g'],
    ],
    [
      [long, long],
      [long.slice(0, 31), `${long.slice(0, 27)} (2)`],
    ],
    [
      ['Abc', 'aBC'],
      ['Abc', 'aBC (2)'],
    ],
    [
      ['', '  '],
      ['表', '表 (2)'],
    ],
    [
      ["'引号'", 'History'],
      ['引号', 'History_'],
    ],
  ])('%j → %j', (wanted, names) => {
    expect(sheetNames(wanted, '表')).toEqual(names);
  });

  it('gives every workbook legal names, none twice', () => {
    const text = fc.string({ unit: fc.constantFrom("'", '[', '/', 'a', 'A', '表', '😀', ' ', '\n'), maxLength: 40 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (wanted) => {
        const names = sheetNames(wanted, '表');
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wanted.length);
        for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\\n]{1,31}(?<!')$/);
      }),
    );
  });

  it('is quoted in references', () => {
    expect(quoteSheetName("2023's 表")).toBe("'2023''s 表'");
  });
});
