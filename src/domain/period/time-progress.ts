import type { Decimal } from '../number/decimal.ts';
import { wholeNumber } from '../number/decimal.ts';

/** 序时进度: the share of the year gone, kept as an exact ratio (7/12 has no finite decimal). */
export type TimeProgress = { readonly numerator: Decimal; readonly denominator: Decimal };

/** The share of the year gone at the end of a month, month ÷ 12. */
export const timeProgressAt = (month: number): TimeProgress => ({
  numerator: wholeNumber(month),
  denominator: wholeNumber(12),
});
