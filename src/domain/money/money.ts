import {
  addDecimals,
  type Decimal,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  powerOfTen,
  stripZeros,
} from '../number/decimal.ts';

/** Units of money, smallest first. */
export type MoneyUnit = '元' | '千元' | '万元' | '百万元' | '亿元';

/** An amount that knows its unit; 元 and 万元 are never added without conversion. */
export type Money = { readonly amount: Decimal; readonly unit: MoneyUnit };

const YUAN_EXPONENT = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 } as const satisfies Record<MoneyUnit, number>;

/** Reads a unit of money as written: 万元, 万, 元整, 人民币万元. Null when it is none. */
export const parseMoneyUnit = (text: string): MoneyUnit | null => {
  const match = /^(?:人民币)?(千|万|百万|亿)?(?:元|圆)(?:整|人民币)?$|^(万|亿)$/u.exec(text.trim());
  if (match === null) return null;
  const prefix = match[1] ?? match[2];
  return prefix === undefined ? '元' : (`${prefix}元` as MoneyUnit);
};

/** An amount in the unit of its column or cell; null when the text is no number. */
export const parseMoney = (text: string, unit: MoneyUnit): Money | null => {
  const amount = parseDecimal(text);
  return amount === null ? null : { amount, unit };
};

/** The same amount in another unit, exactly. */
export const convertMoney = (money: Money, unit: MoneyUnit): Money => {
  const shift = YUAN_EXPONENT[money.unit] - YUAN_EXPONENT[unit];
  const amount =
    shift >= 0
      ? multiplyDecimals(money.amount, { coefficient: powerOfTen(shift), scale: 0 })
      : stripZeros({ coefficient: money.amount.coefficient, scale: money.amount.scale - shift });
  return { amount, unit };
};

/** An amount in 万元, in which many sheets are listed and added up; null when the text is no number. */
export const parseCommonAmount = (text: string, unit: MoneyUnit): Decimal | null => {
  const money = parseMoney(text, unit);
  return money === null ? null : convertMoney(money, '万元').amount;
};

/** The sum in the unit of the first amount; the second is converted. */
export const addMoney = (left: Money, right: Money): Money => ({
  amount: addDecimals(left.amount, convertMoney(right, left.unit).amount),
  unit: left.unit,
});

/** `200.00万元`. */
export const formatMoney = (money: Money): string => `${formatDecimal(money.amount)}${money.unit}`;
