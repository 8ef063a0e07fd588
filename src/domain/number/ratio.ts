import { compareDecimals, type Decimal, multiplyDecimals, powerOfTen } from './decimal.ts';

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** The one rounding rule: whole quotient, half away from zero. */
const roundQuotient = (numerator: bigint, denominator: bigint): bigint => {
  const [top, bottom] = [magnitude(numerator), magnitude(denominator)];
  const rounded = (2n * top + bottom) / (2n * bottom);
  return numerator < 0n !== denominator < 0n ? -rounded : rounded;
};

/** `numerator ÷ denominator` from the exact ratio, rounded to `places`, half away from zero. Throws on division by 0. */
export const divideRounded = (numerator: Decimal, denominator: Decimal, places: number): Decimal => ({
  coefficient: roundQuotient(
    numerator.coefficient * powerOfTen(denominator.scale + places),
    denominator.coefficient * powerOfTen(numerator.scale),
  ),
  scale: places,
});

/** A decimal rounded to `places`, half away from zero: 1.005 → 1.01; missing places are filled with zeros. */
export const roundDecimal = (value: Decimal, places: number): Decimal =>
  divideRounded(value, { coefficient: 1n, scale: 0 }, places);

/** The least decimal of `places` that is not below a value: 2.004 → 2.01. */
export const raiseDecimal = (value: Decimal, places: number): Decimal => {
  const rounded = roundDecimal(value, places);
  const isBelow = compareDecimals(rounded, value) < 0;
  return isBelow ? { coefficient: rounded.coefficient + 1n, scale: places } : rounded;
};

/** True when `numerator ÷ denominator` has no more than `places` places, so that nothing is rounded off. */
export const dividesEvenly = (numerator: Decimal, denominator: Decimal, places: number): boolean => {
  const quotient = divideRounded(numerator, denominator, places);
  const product = multiplyDecimals(quotient, denominator);
  return product.coefficient * powerOfTen(numerator.scale) === numerator.coefficient * powerOfTen(product.scale);
};
