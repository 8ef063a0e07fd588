import { type Decimal, formatDecimal, stripZeros } from '../domain/number/decimal.ts';
import { roundDecimal } from '../domain/number/ratio.ts';

/** A score as printed: a whole number without zeros (90), any other with its two places (9.64). */
export const formatScore = (value: Decimal): string => {
  const stripped = stripZeros(value);
  return stripped.scale === 0 ? formatDecimal(stripped) : formatDecimal(roundDecimal(value, 2));
};

/** An amount of money, two places: 200.00. */
export const formatAmount = (value: Decimal): string => formatDecimal(roundDecimal(value, 2));

/** A rate in %, two places, without the sign: 98.25. */
export const formatRate = (value: Decimal): string => formatDecimal(roundDecimal(value, 2));
