import { compareDecimals, parseDecimal } from '../../../domain/number/decimal.ts';
import { bareText } from './bare-text.ts';

/** Two texts say the same: numbers by value, words without white space and the number of a goal. */
export const saysSame = (one: string, other: string): boolean => {
  const [left, right] = [parseDecimal(one), parseDecimal(other)];
  if (left !== null && right !== null) return compareDecimals(left, right) === 0;
  const [first, second] = [one, other].map((text) => bareText(text).replace(/^目标\d{1,2}[:：]/u, ''));
  return first === second;
};
