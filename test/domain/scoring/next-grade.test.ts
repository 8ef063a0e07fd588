import { describe, expect, it } from 'vitest';
import { decimalOf, formatDecimal } from '../../../src/domain/number/decimal.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import { isOnCutoff, nextGradeOf } from '../../../src/domain/scoring/next-grade.ts';

describe('a total', () => {
  it.each([
    ['86.71', 'excellent', '3.29'],
    ['80', 'excellent', '10'],
    ['79.99', 'good', '0.01'],
    ['0', 'fair', '60'],
  ])('of %s is short of %s by %s', (total, grade, gap) => {
    const next = nextGradeOf(decimalOf(total), national2020);
    expect(next && { grade: next.grade, gap: formatDecimal(next.gap) }).toEqual({ grade, gap });
  });

  it('of the best grade is short of nothing', () => {
    expect(nextGradeOf(decimalOf('90'), national2020)).toBeNull();
  });

  it.each([
    ['90', true],
    ['90.00', true],
    ['60', true],
    ['90.01', false],
    ['0', false],
  ])('of %s stands on a cut-off: %s', (total, expected) => {
    expect(isOnCutoff(decimalOf(total), national2020)).toBe(expected);
  });
});
