import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDecimals,
  decimalOf,
  formatDecimal,
  multiplyDecimals,
  wholeNumber,
} from '../../../src/domain/number/decimal.ts';
import { squareRoot } from '../../../src/domain/number/square-root.ts';

describe('a square root', () => {
  it.each([
    ['0', 2, '0.00'],
    ['1', 2, '1.00'],
    ['2', 6, '1.414213'],
    ['12.25', 3, '3.500'],
    ['0.0000001', 2, '0.00'],
  ])('of %s with %i places is %s', (value, places, root) => {
    expect(formatDecimal(squareRoot(decimalOf(value), places))).toBe(root);
  });

  it('is never too great, and exact for squares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (value) => {
        const root = squareRoot(wholeNumber(value), 3);
        expect(compareDecimals(multiplyDecimals(root, root), wholeNumber(value))).toBeLessThanOrEqual(0);
        expect(compareDecimals(squareRoot(wholeNumber(BigInt(value) * BigInt(value)), 0), wholeNumber(value))).toBe(0);
      }),
    );
  });

  it('of a negative number is a bug', () => {
    expect(() => squareRoot(decimalOf('-1'), 2)).toThrow(/negative/);
  });
});
