import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../src/domain/number/decimal.ts';
import { formatAmount, formatRate, formatScore } from '../../src/text/format-number.ts';

describe('numbers on paper', () => {
  it.each([
    ['90.00', '90'],
    ['9.64', '9.64'],
    ['9.6', '9.60'],
    ['0', '0'],
    ['9.640', '9.64'],
    // Of a 分值 with three places: cut off, it would stand above it.
    ['16.667', '16.667'],
  ])('a score of %s is printed as %s', (value, expected) => {
    expect(formatScore(decimalOf(value))).toBe(expected);
  });

  it.each([
    ['200', '200.00'],
    ['533.524', '533.52'],
    ['98.245', '98.25'],
  ])('an amount or rate of %s is printed as %s', (value, expected) => {
    expect([formatAmount(decimalOf(value)), formatRate(decimalOf(value))]).toEqual([expected, expected]);
  });
});
