import { type Decimal, isNegative, powerOfTen } from './decimal.ts';

/** The whole part of a root, by Newton's steps. */
const wholeRoot = (square: bigint): bigint => {
  if (square < 2n) return square;
  let root = square;
  let next = (square + 1n) / 2n;
  while (next < root) {
    root = next;
    next = (root + square / root) / 2n;
  }
  return root;
};

/** The square root cut after `places`; exact where the root is. Throws below 0. */
export const squareRoot = (value: Decimal, places: number): Decimal => {
  if (isNegative(value)) throw new Error('the square root of a negative number');
  const shift = 2 * places - value.scale;
  const square = shift >= 0 ? value.coefficient * powerOfTen(shift) : value.coefficient / powerOfTen(-shift);
  return { coefficient: wholeRoot(square), scale: places };
};
