import { expect, it } from 'vitest';
import { decimalOf } from '../../../src/domain/number/decimal.ts';
import { moneyText } from '../../../src/features/overview/money-text.ts';

it.each([
  ['533.52', '533.52 万元'],
  ['9999.99', '9999.99 万元'],
  ['10000', '1.00 亿元'],
  ['1410253', '141.03 亿元'],
])('a sum of %s 万元 reads %s', (wan, words) => {
  expect(moneyText(decimalOf(wan))).toBe(words);
});
