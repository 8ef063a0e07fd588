import { type Decimal, wholeNumber } from '../number/decimal.ts';
import { roundDecimal } from '../number/ratio.ts';
import { SCORE_PLACES } from './points.ts';

/** Points or a rate of two places as a whole number of hundredths (86.71 → 8671): exact, and adds up in bulk. */
export const toHundredths = (value: Decimal): number =>
  Number.parseInt(roundDecimal(value, SCORE_PLACES).coefficient.toString(), 10);

/** The decimal behind a whole number of hundredths. */
export const fromHundredths = (hundredths: number): Decimal => ({
  coefficient: wholeNumber(hundredths).coefficient,
  scale: SCORE_PLACES,
});
