import { compareDecimals, type Decimal, wholeNumber } from '../../domain/number/decimal.ts';
import { divideRounded } from '../../domain/number/ratio.ts';
import { formatAmount } from '../../text/format-number.ts';
import { overviewText } from '../../text/overview-text.ts';

const wanPerYi = wholeNumber(10_000);

/** A sum in 万元 as one reads it: from 一亿元 on in 亿元, two places; the receipt behind it keeps every 元. */
export const moneyText = (wan: Decimal): string =>
  compareDecimals(wan, wanPerYi) < 0
    ? overviewText.wan(formatAmount(wan))
    : overviewText.yi(formatAmount(divideRounded(wan, wanPerYi, 2)));
