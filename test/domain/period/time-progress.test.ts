import { describe, expect, it } from 'vitest';
import { formatDecimal } from '../../../src/domain/number/decimal.ts';
import { divideRounded } from '../../../src/domain/number/ratio.ts';
import { timeProgressAt } from '../../../src/domain/period/time-progress.ts';

describe('timeProgressAt', () => {
  it.each([
    [7, '0.5833'],
    [6, '0.5000'],
    [12, '1.0000'],
  ])('month %i of 12 is %s of the year', (month, expected) => {
    const { numerator, denominator } = timeProgressAt(month);
    expect(formatDecimal(divideRounded(numerator, denominator, 4))).toBe(expected);
  });
});
