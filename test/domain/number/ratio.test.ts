import { describe, expect, it } from 'vitest';
import { decimalOf, formatDecimal, multiplyDecimals } from '../../../src/domain/number/decimal.ts';
import { dividesEvenly, divideRounded, roundDecimal } from '../../../src/domain/number/ratio.ts';

const divide = (numerator: string, denominator: string, places: number): string =>
  formatDecimal(divideRounded(decimalOf(numerator), decimalOf(denominator), places));

describe('divideRounded', () => {
  it.each([
    ['34', '35', 2, '0.97'],
    ['1', '3', 4, '0.3333'],
    ['2', '3', 4, '0.6667'],
    ['1', '8', 2, '0.13'],
    ['-1', '8', 2, '-0.13'],
    ['1', '-8', 2, '-0.13'],
    ['0', '7', 2, '0.00'],
    ['196.49', '2', 2, '98.25'],
    ['196.49', '2.00', 1, '98.2'],
  ])('%s ÷ %s to %i places is %s', (numerator, denominator, places, expected) => {
    expect(divide(numerator, denominator, places)).toBe(expected);
  });

  it.each([
    ['67.32', '10', '80', '8.42'],
    ['86.65', '10', '100', '8.67'],
    ['78.96', '5', '80', '4.94'],
    ['58.41', '5', '90', '3.25'],
    ['68.88', '2', '96', '1.44'],
  ])('rounds the half of %s × %s ÷ %s up to %s', (actual, maxScore, target, expected) => {
    const product = multiplyDecimals(decimalOf(actual), decimalOf(maxScore));
    expect(formatDecimal(divideRounded(product, decimalOf(target), 2))).toBe(expected);
  });

  it('refuses to divide by nothing', () => {
    expect(() => divide('1', '0', 2)).toThrow(RangeError);
  });
});

describe('roundDecimal', () => {
  it.each([
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['2.675', 2, '2.68'],
    ['89.995', 2, '90.00'],
    ['89.9949', 2, '89.99'],
    ['3', 2, '3.00'],
    ['98.245', 2, '98.25'],
  ])('%s to %i places is %s', (value, places, expected) => {
    expect(formatDecimal(roundDecimal(decimalOf(value), places))).toBe(expected);
  });
});

describe('dividesEvenly', () => {
  it.each([
    ['1', '8', 3, true],
    ['1', '8', 2, false],
    ['1', '3', 20, false],
    ['200.00', '100', 2, true],
  ])('%s ÷ %s within %i places: %s', (numerator, denominator, places, expected) => {
    expect(dividesEvenly(decimalOf(numerator), decimalOf(denominator), places)).toBe(expected);
  });
});
