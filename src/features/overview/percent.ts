import { type Decimal, isZero, multiplyDecimals, wholeNumber } from '../../domain/number/decimal.ts';
import { divideRounded } from '../../domain/number/ratio.ts';

/** `part ÷ whole` in %, two places; null where there is no whole. */
export const percentOf = (part: Decimal, whole: Decimal): Decimal | null =>
  isZero(whole) ? null : divideRounded(multiplyDecimals(part, wholeNumber(100)), whole, 2);
