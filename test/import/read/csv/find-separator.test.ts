import { describe, expect, it } from 'vitest';
import { findSeparator } from '../../../../src/import/read/csv/find-separator.ts';

describe('findSeparator', () => {
  it.each([
    ['项目名称,道路养护\n金额,"1,234.5"', ','],
    ['项目名称;道路,桥梁养护\n金额;1234,5', ';'],
    ['项目名称\t道路,桥梁\n金额\t1,234.5', '\t'],
  ])('finds it in %j', (text, separator) => {
    expect(findSeparator(text)).toBe(separator);
  });
});
