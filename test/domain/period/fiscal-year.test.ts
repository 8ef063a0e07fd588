import { describe, expect, it } from 'vitest';
import { parseFiscalYear } from '../../../src/domain/period/fiscal-year.ts';

describe('parseFiscalYear', () => {
  it.each([
    ['（2023年度）', 2023],
    ['（ ２０２１ 年度）', 2021],
    ['二〇二五年部门预算', 2025],
    ['二○二三年', 2023],
    ['2024', 2024],
    ['2022年三明市12345平台热线', 2022],
  ])('finds %s', (text, expected) => {
    expect(parseFiscalYear(text)).toBe(expected);
  });

  it.each(['', '（ 年度）', '12345热线', '20231', '三年'])('finds none in %j', (text) => {
    expect(parseFiscalYear(text)).toBeNull();
  });
});
