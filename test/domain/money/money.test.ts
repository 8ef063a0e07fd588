import { describe, expect, it } from 'vitest';
import {
  addMoney,
  convertMoney,
  formatMoney,
  parseCommonAmount,
  parseMoney,
  parseMoneyUnit,
} from '../../../src/domain/money/money.ts';
import { decimalOf } from '../../../src/domain/number/decimal.ts';

describe('parseMoneyUnit', () => {
  it.each([
    ['元', '元'],
    ['万元', '万元'],
    ['万', '万元'],
    ['亿', '亿元'],
    ['亿元', '亿元'],
    ['人民币万元', '万元'],
    ['元整', '元'],
  ])('reads %s as %s', (text, expected) => {
    expect(parseMoneyUnit(text)).toBe(expected);
  });

  it.each(['', '件', '美元', '万件', '%'])('reads no unit of money in %j', (text) => {
    expect(parseMoneyUnit(text)).toBeNull();
  });
});

describe('money', () => {
  it.each([
    ['1964900', '元', '万元', '196.49万元'],
    ['196.49', '万元', '元', '1964900.00元'],
    ['1.2', '亿元', '万元', '12000.0万元'],
    ['1', '元', '万元', '0.0001万元'],
  ] as const)('%s%s is the same as in %s', (amount, unit, other, expected) => {
    expect(formatMoney(convertMoney({ amount: decimalOf(amount), unit }, other))).toBe(expected);
  });

  it('adds 元 to 万元 only after conversion', () => {
    const left = { amount: decimalOf('200'), unit: '万元' } as const;
    const right = { amount: decimalOf('5000'), unit: '元' } as const;
    expect(formatMoney(addMoney(left, right))).toBe('200.5万元');
  });

  it('reads an amount in the unit of its column', () => {
    expect(parseMoney('1,200.50', '万元')).toEqual({ amount: decimalOf('1200.50'), unit: '万元' });
    expect(parseMoney('—', '万元')).toBeNull();
  });

  it.each([
    ['1,964,900', '元', decimalOf('196.49')],
    ['1.2', '亿元', decimalOf('12000.0')],
    ['196.49', '万元', decimalOf('196.49')],
    ['', '万元', null],
    ['十万', '元', null],
  ] as const)('reads %j of a column in %s for a list in 万元', (text, unit, expected) => {
    expect(parseCommonAmount(text, unit)).toEqual(expected);
  });
});
