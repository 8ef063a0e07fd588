import type { Indicator } from '../../src/domain/indicator/indicator.ts';
import { decimalOf, formatDecimal, isZero, multiplyDecimals, wholeNumber } from '../../src/domain/number/decimal.ts';
import { divideRounded } from '../../src/domain/number/ratio.ts';
import type { Decimal } from '../../src/domain/number/decimal.ts';
import { targetOf } from '../../src/domain/scoring/score-indicator.ts';
import type { Target } from '../../src/domain/target/target.ts';
import type { Chance } from './chance.ts';

/** What an office writes into a row: what it reached, and last year's value where the target asks for it. */
export type Filled = Pick<Indicator, 'actualText' | 'baselineText'>;

const written = (actualText: string): Filled => ({ actualText, baselineText: '' });

const SHARES = new Set(['%', '‰']);

const times = (value: Decimal, percent: number, places: number): Decimal =>
  divideRounded(multiplyDecimals(value, wholeNumber(percent)), wholeNumber(100), places);

/** 12, 12人, １２, 1,234: offices write the same number in many ways. */
const write = (value: Decimal, unit: string, chance: Chance): string => {
  const plain = formatDecimal(value);
  const withUnit = chance.below(3) === 0 ? `${plain}${unit}` : plain;
  if (chance.below(12) === 0) return plain.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  const grouped = /^\d{4,6}$/u.test(plain) && chance.below(4) === 0;
  return grouped ? plain.replace(/(\d)(?=(?:\d{3})+$)/gu, '$1,') : withUnit;
};

type Numeric = Extract<Target, { kind: 'numeric' }>;

const reach = ({ value, comparison, unit }: Numeric, chance: Chance): Decimal => {
  const isMissed = chance.below(14) === 0;
  if (isZero(value) || comparison === '=') return value;
  if (comparison === '<=' || comparison === '<') return times(value, isMissed ? 104 : 86 + chance.below(14), 2);
  const reached = times(value, isMissed ? 88 + chance.below(10) : 101 + chance.below(12), SHARES.has(unit) ? 2 : 0);
  const most = unit === '%' ? wholeNumber(100) : null;
  return most !== null && reached.coefficient > most.coefficient * 10n ** BigInt(reached.scale) ? most : reached;
};

/** The actual of a row, met most of the time. */
export const fillActual = (row: Indicator, fiscalYear: number, chance: Chance): Filled => {
  const target = targetOf(row, fiscalYear);
  switch (target.kind) {
    case 'numeric':
      return written(write(reach(target, chance), target.unit, chance));
    case 'range':
      return written(write(target.low, target.unit, chance));
    case 'deadline':
      return written(
        chance.oneOf([`${fiscalYear}年8月${1 + chance.below(28)}日`, `${fiscalYear}.7.15`, `${fiscalYear}年6月`]),
      );
    case 'rating':
      return written(row.targetText.replace(/[≥=]/gu, '').slice(0, 1));
    case 'relative':
      return written(
        row.targetText.replace(/\d+(?:\.\d+)?/u, (number) => formatDecimal(times(decimalOf(number), 110, 1))),
      );
    case 'trend':
      return { ...written('11'), baselineText: '11' };
    case 'schedule':
      return written('100%');
    case 'statement':
      return written(chance.oneOf(['已完成', '达成', row.targetText, '全部按要求落实', '达到预期']));
    case 'none':
      return written(chance.oneOf(['', '无', '/']));
  }
};
