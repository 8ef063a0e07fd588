import { type Decimal, compareDecimals, formatDecimal, parseDecimal, stripZeros, zero } from '../number/decimal.ts';
import { roundDecimal } from '../number/ratio.ts';
import { rememberByText } from '../remember-by-text.ts';
import { saysNone } from '../target/plain-text.ts';

/** Scores have two places. */
export const SCORE_PLACES = 2;

/** Points as written: `10`, `9.64`, `10分`. `blank` for a blank and its signs (—, /). */
export const parsePoints = rememberByText((text): Decimal | 'blank' | 'unreadable' => {
  if (saysNone(text)) return 'blank';
  return parseDecimal(text.replace(/分\s*$/u, '')) ?? 'unreadable';
});

/** Points as written when they are a number, else null. */
export const pointsOrNull = (text: string): Decimal | null => {
  const points = parsePoints(text);
  return typeof points === 'string' ? null : points;
};

/** A rate in % as written, with or without its sign; null when it is no number. */
export const parseRate = (text: string): Decimal | null => pointsOrNull(text.replace(/[%％]\s*$/u, ''));

/**
 * A whole number without zeros (90), anything else with its two places (9.60). More places that a 分值 brings along
 * (16.667) stay: rounded off, full points would stand above it.
 */
export const formatPoints = (points: Decimal): string => {
  const plain = stripZeros(points);
  const hasFew = plain.scale > 0 && plain.scale < SCORE_PLACES;
  return formatDecimal(hasFew ? roundDecimal(plain, SCORE_PLACES) : plain);
};

/** All of W as it stands in a formula: `100% × 10 = 10`. */
export const wholeOf = (maxScore: Decimal): string => `100% × ${formatPlain(maxScore)} = ${formatPoints(maxScore)}`;

/** A number as it stands in a formula: without trailing zeros. */
export const formatPlain = (value: Decimal): string => formatDecimal(stripZeros(value));

/** Never above W, never below 0. */
export const clampPoints = (points: Decimal, maxScore: Decimal): Decimal => {
  if (compareDecimals(points, zero) < 0) return zero;
  return compareDecimals(points, maxScore) > 0 ? maxScore : points;
};
