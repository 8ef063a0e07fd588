import { parseDecimal } from '../domain/number/decimal.ts';
import { formatAmount } from './format-number.ts';

/** An amount as written, with the two places of the forms (200 → 200.00); finer or unreadable amounts stay as they are. */
export const amountText = (written: string): string => {
  const amount = parseDecimal(written);
  return amount === null || amount.scale > 2 ? written : formatAmount(amount);
};
