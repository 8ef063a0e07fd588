import { squash } from '../../../domain/number/fold.ts';
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

const ownUnit = /[\d０-９]\s*([%％‰]|[\p{Script=Han}㎡]{1,4}|[A-Za-z²]{1,3})$/u;
const noUnit = /^(?:(?:万|亿|千|百)?余?多?(?:以上|以下|以内|左右|起|及以上)?|.*[年月日号时]底?前?|.*季度)$/u;

const unitNamed = (unit: string): string => bareText(unit).replace(/^百分[比号]$/u, '%');

/** 12个以上, 95%左右: what stands behind a unit. */
const bounds = /(?:及|或)?(?:以[上下内]|左右)$/u;

/** 2025年12月底: a day, which has no unit. */
const isDay = (text: string): boolean => /(?:20\d\d年|\d{1,2}月)/u.test(bareText(text));

/** `28.8万元` beside 计量单位 %: two units, of which only one can be meant. */
export const holdsOtherUnit = (value: string, unit: string): boolean => {
  const own = (ownUnit.exec(value.trim())?.[1] ?? '').replace(bounds, '');
  return own !== '' && !isBlankText(unit) && !noUnit.test(own) && unitNamed(own) !== unitNamed(unit);
};

/** Nothing, or a word for it. */
const isNoUnit = (unit: string): boolean => isBlankText(unit) || /^无$/u.test(squash(unit));

/** A value that says its unit, or a column of units that says none: nothing is lost without it. */
export const saysUnit = (value: string, unit: string): boolean => {
  const ends = [value, bareText(value).replace(bounds, '')];
  return (
    isNoUnit(unit) || ends.some((end) => [bareText(unit), unitNamed(unit)].some((own) => bareText(end).endsWith(own)))
  );
};

/** A value printed in several columns: `≥ | 95 | %` → `≥95%`, `5120 | 亩` → `5120亩`. What the value already says is not said twice. */
export const joinValue = (symbol: string, value: string, unit: string): string => {
  const bare = value.trim();
  if (isBlankText(bare)) return bare;
  const sign = isSign(symbol) && !startsWithSign(bare) ? (wordedSigns[squash(symbol)] ?? squash(symbol)) : '';
  // A unit belongs to a number; 优良中低差 and other words carry none.
  const takesUnit = /[\d０-９]/u.test(bare) && !saysUnit(bare, unit) && !isDay(bare) && !holdsOtherUnit(bare, unit);
  return `${sign}${bare}${takesUnit ? unit.trim() : ''}`;
};
