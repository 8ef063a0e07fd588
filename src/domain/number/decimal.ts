import { foldText } from './fold.ts';

/**
 * An exact decimal: `coefficient ÷ 10^scale`, `scale` ≥ 0. Scores, amounts and rates are never binary floats
 * (1.005 must round to 1.01).
 */
export type Decimal = { readonly coefficient: bigint; readonly scale: number };

const PLAIN = /^([+-]?)(\d*)(?:\.(\d+))?$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** Nearly every scale is among these, and raising a bigint costs more than looking it up. */
const SMALL_POWERS: readonly bigint[] = Array.from({ length: 20 }, (_, exponent) => 10n ** BigInt(exponent));

/** 10 to the power of a whole number ≥ 0. */
export const powerOfTen = (exponent: number): bigint => SMALL_POWERS[exponent] ?? 10n ** BigInt(exponent);

/** The number zero. */
export const zero: Decimal = { coefficient: 0n, scale: 0 };

/** A whole number as a decimal. */
export const wholeNumber = (value: number | bigint): Decimal => ({ coefficient: BigInt(value), scale: 0 });

const plainNumber = (text: string): string => {
  const folded = foldText(text).replace(/^[−–]/u, '-');
  return GROUPED.test(folded) ? folded.replaceAll(',', '') : folded;
};

/**
 * Reads a plain number: full-width digits, thousands separators and inner spaces are folded (`１，296．14` → 1296.14).
 * Null when blank, with a unit, or not a number. Written places are kept (`95.00`).
 */
export const parseDecimal = (text: string): Decimal | null => {
  const match = PLAIN.exec(text) ?? PLAIN.exec(plainNumber(text));
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = ''] = match;
  if (whole === '' && fraction === '') return null;
  const magnitude = BigInt(whole + fraction);
  return { coefficient: sign === '-' ? -magnitude : magnitude, scale: fraction.length };
};

/** Reads a number that the program itself holds as text (rule sets, tables); throws on anything else. */
export const decimalOf = (text: string): Decimal => {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`not a number: ${text}`);
  return value;
};

/** Plain text with all places the decimal has: `95.00`. The inverse of `parseDecimal`. */
export const formatDecimal = (value: Decimal): string => {
  const negative = value.coefficient < 0n;
  const digits = (negative ? -value.coefficient : value.coefficient).toString().padStart(value.scale + 1, '0');
  const cut = digits.length - value.scale;
  const fraction = value.scale === 0 ? '' : `.${digits.slice(cut)}`;
  return `${negative ? '-' : ''}${digits.slice(0, cut)}${fraction}`;
};

/** The same value without trailing zeros after the point: 90.00 → 90. */
export const stripZeros = (value: Decimal): Decimal => {
  let { coefficient, scale } = value;
  while (scale > 0 && coefficient % 10n === 0n) {
    coefficient /= 10n;
    scale -= 1;
  }
  return { coefficient, scale };
};

/** The same value with at least `scale` places. */
const widen = (value: Decimal, scale: number): bigint =>
  scale === value.scale ? value.coefficient : value.coefficient * powerOfTen(scale - value.scale);

/** −1, 0 or 1, as in sorting; 90 and 90.00 are equal. */
export const compareDecimals = (left: Decimal, right: Decimal): -1 | 0 | 1 => {
  const scale = left.scale > right.scale ? left.scale : right.scale;
  const [a, b] = [widen(left, scale), widen(right, scale)];
  return a < b ? -1 : a > b ? 1 : 0;
};

export const addDecimals = (left: Decimal, right: Decimal): Decimal => {
  const scale = left.scale > right.scale ? left.scale : right.scale;
  return { coefficient: widen(left, scale) + widen(right, scale), scale };
};

export const negateDecimal = (value: Decimal): Decimal => ({ coefficient: -value.coefficient, scale: value.scale });

export const subtractDecimals = (left: Decimal, right: Decimal): Decimal => addDecimals(left, negateDecimal(right));

export const multiplyDecimals = (left: Decimal, right: Decimal): Decimal => ({
  coefficient: left.coefficient * right.coefficient,
  scale: left.scale + right.scale,
});

/** The sum of all values; 0 for none. */
export const sumDecimals = (values: readonly Decimal[]): Decimal => values.reduce(addDecimals, zero);

export const isZero = (value: Decimal): boolean => value.coefficient === 0n;

export const isNegative = (value: Decimal): boolean => value.coefficient < 0n;
