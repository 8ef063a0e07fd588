import { describe, expect, it } from 'vitest';
import { parseChineseNumeral } from '../../../src/domain/number/chinese-numeral.ts';

describe('parseChineseNumeral', () => {
  it.each([
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['九十五', 95],
    ['一百', 100],
    ['三百零五', 305],
    ['一千二百', 1200],
    ['二〇二五', 2025],
  ])('reads %s as %i', (text, expected) => {
    expect(parseChineseNumeral(text)).toBe(expected);
  });

  it.each(['', '十百', '三四十', '元', '一般'])('reads no number in %j', (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });
});
