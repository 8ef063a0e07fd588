import { addDecimals, compareDecimals, type Decimal, parseDecimal, subtractDecimals } from '../number/decimal.ts';
import { normalUnit } from './quantity.ts';
import { isKnownUnit } from './unit-words.ts';

/** A closed interval as written. */
export type Interval = { readonly low: Decimal; readonly high: Decimal; readonly unit: string };

const NUMBER = '(\\d+(?:,\\d{3})*(?:\\.\\d+)?)';
const UNIT = '([^\\d±~～至到—–-]{0,10}?)';
const RANGE = new RegExp(
  `^(?:控制在|保持在|介于|在|达到?)?${NUMBER}${UNIT}(±|[-—–~～至到]{1,2})${NUMBER}${UNIT}(?:之间|以内|区间|范围内)?$`,
  'u',
);
const BETWEEN = new RegExp(`^${NUMBER}(%?)[≤<]=?[xXA-Z]?[≤<]=?${NUMBER}(%?)$`, 'u');

const makeInterval = (left: Decimal, right: Decimal, unit: string): Interval | null =>
  compareDecimals(left, right) < 0 && isKnownUnit(unit) ? { low: left, high: right, unit } : null;

/** Reads a range, folded and without spaces: 80—90%, 10-20个, 20±2, 80%≤X≤90%. Null when it is none. */
export const parseRange = (text: string): Interval | null => {
  const match = RANGE.exec(text) ?? BETWEEN.exec(text);
  if (match === null) return null;
  const between = match.length === 5;
  const [first, firstUnit = '', sign] = [match[1] ?? '', match[2], between ? '-' : match[3]];
  const [second, secondUnit = ''] = between ? [match[3] ?? '', match[4]] : [match[4] ?? '', match[5]];
  const [left, right] = [parseDecimal(first), parseDecimal(second)];
  if (left === null || right === null) return null;
  if (firstUnit !== '' && firstUnit !== secondUnit) return null;
  const unit = normalUnit(secondUnit);
  if (sign !== '±') return makeInterval(left, right, unit);
  if (unit === '%' && firstUnit === '') return null;
  return makeInterval(subtractDecimals(left, right), addDecimals(left, right), unit);
};
