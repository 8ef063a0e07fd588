import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  decimalOf,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  stripZeros,
  subtractDecimals,
  sumDecimals,
} from '../../../src/domain/number/decimal.ts';

describe('parseDecimal', () => {
  it.each([
    ['100', '100'],
    ['95.00', '95.00'],
    ['-3.5', '-3.5'],
    ['−3', '-3'],
    ['+7', '7'],
    ['.5', '0.5'],
    ['００１', '1'],
    ['１，２９６．１４', '1296.14'],
    ['1,234,567.89', '1234567.89'],
    ['1 296.14', '1296.14'],
    ['9 8.\n66', '98.66'],
    ['123456789012345678901234567890.01', '123456789012345678901234567890.01'],
  ])('reads %j as %s', (text, expected) => {
    const value = parseDecimal(text);
    expect(value && formatDecimal(value)).toBe(expected);
  });

  it.each(['', ' ', '—', '无', '10%', '3人', '1,23', '1,2345', '1.2.3', '1e5', '5.', '--1', 'NaN', '0x10'])(
    'reads no number in %j',
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );
});

describe('arithmetic', () => {
  const decimals = fc.record(
    { coefficient: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), scale: fc.nat({ max: 8 }) },
    { noNullPrototype: true },
  );

  it('formats to the text it reads', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(parseDecimal(formatDecimal(value))).toEqual(value);
      }),
    );
  });

  it('keeps the value when zeros are stripped', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(compareDecimals(stripZeros(value), value)).toBe(0);
      }),
    );
  });

  it('takes back what was added', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(compareDecimals(subtractDecimals(addDecimals(a, b), b), a)).toBe(0);
      }),
    );
  });

  it('adds and multiplies without a trace of binary floats', () => {
    expect(formatDecimal(addDecimals(decimalOf('0.1'), decimalOf('0.2')))).toBe('0.3');
    expect(formatDecimal(multiplyDecimals(decimalOf('1.1'), decimalOf('1.1')))).toBe('1.21');
    expect(formatDecimal(sumDecimals(Array.from({ length: 10 }, () => decimalOf('0.1'))))).toBe('1.0');
  });
});
