import { expect, it } from 'vitest';
import { decimalOf, formatDecimal } from '../../../src/domain/number/decimal.ts';
import { fromHundredths, toHundredths } from '../../../src/domain/scoring/hundredths.ts';

it.each([
  ['86.71', 8671],
  ['90', 9000],
  ['0', 0],
  ['98.245', 9825],
])('%s is %i hundredths', (text, hundredths) => {
  expect(toHundredths(decimalOf(text))).toBe(hundredths);
});

it('reads back', () => {
  expect(formatDecimal(fromHundredths(9663))).toBe('96.63');
});
