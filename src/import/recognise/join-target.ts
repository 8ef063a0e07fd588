import { squash } from '../../domain/number/fold.ts';
import { bareText } from './bare-text.ts';
import { isBlankText } from './cell-text.ts';
import { isSign, startsWithSign } from './signs.ts';

const wordedSigns: Readonly<Record<string, string>> = {
  大于等于: '≥',
  大于或等于: '≥',
  小于等于: '≤',
  小于或等于: '≤',
  大于: '＞',
  小于: '＜',
  等于: '=',
};

/** A target printed in several columns: `≥ | 95 | %` → `≥95%`. What the value already says is not said twice. */
export const joinTarget = (symbol: string, value: string, unit: string): string => {
  const bare = value.trim();
  if (isBlankText(bare)) return bare;
  const sign = isSign(symbol) && !startsWithSign(bare) ? (wordedSigns[squash(symbol)] ?? squash(symbol)) : '';
  const tail = isBlankText(unit) || /^无$/u.test(squash(unit)) ? '' : unit.trim();
  const isSaid = tail !== '' && bareText(bare).endsWith(bareText(tail));
  // A unit belongs to a number; 优良中低差 and other words carry none.
  const takesUnit = /[\d０-９]/u.test(bare) && !isSaid;
  return `${sign}${bare}${takesUnit ? tail : ''}`;
};
