import { type Decimal, formatDecimal } from '../domain/number/decimal.ts';
import { roundDecimal } from '../domain/number/ratio.ts';
import { formatPoints } from '../domain/scoring/points.ts';

/** A score as printed: a whole number without zeros (90), any other with at least two places (9.64). */
export const formatScore = (value: Decimal): string => formatPoints(value);

/** An amount of money, two places: 200.00. */
export const formatAmount = (value: Decimal): string => formatDecimal(roundDecimal(value, 2));

/** A rate in %, two places, without the sign: 98.25. */
export const formatRate = (value: Decimal): string => formatDecimal(roundDecimal(value, 2));
