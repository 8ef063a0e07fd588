import { compareDecimals, type Decimal, multiplyDecimals, powerOfTen, zero } from '../number/decimal.ts';
import { measureNumeric } from '../scoring/score-measured.ts';
import { unitOfName } from '../target/unit-of-name.ts';
import type { ReviewedRow } from './reviewed-sheet.ts';

/** How many times too large or too small an actual looks: 万, 亿 or 万亿 times. */
export type ScaleSlip = 'ten-thousand' | 'hundred-million' | 'trillion';

const scales = [
  ['ten-thousand', 4],
  ['hundred-million', 8],
  ['trillion', 12],
] as const satisfies readonly (readonly [ScaleSlip, number])[];

const powerOf = (zeros: number): Decimal => ({ coefficient: powerOfTen(zeros), scale: 0 });

/** Whether the nearest power of ten of large ÷ small is 10^zeros: their squares lie within half a decade on either side. */
const isNearest = (large: Decimal, small: Decimal, zeros: number): boolean => {
  const [square, other] = [multiplyDecimals(large, large), multiplyDecimals(small, small)];
  return (
    compareDecimals(square, multiplyDecimals(other, powerOf(2 * zeros - 1))) >= 0 &&
    compareDecimals(square, multiplyDecimals(other, powerOf(2 * zeros + 1))) <= 0
  );
};

const namesScale = (unit: string): boolean => /[万亿]/u.test(unit);

/**
 * A slip of 万 or 亿 between target and actual: ≤2万元 with 18000, ≥25000人次 with 2.5. Null where the sizes fit, and
 * where both say their 万 or 亿 and mean what they say.
 */
export const findScaleSlip = ({ indicator, target, actual }: ReviewedRow): ScaleSlip | null => {
  if (target.kind !== 'numeric' || actual.kind !== 'number') return null;
  if (namesScale(target.unit || unitOfName(indicator.name)) && namesScale(actual.unit)) return null;
  const measured = measureNumeric({ indicator, actual }, target);
  if ('reason' in measured) return null;
  const { actual: value, target: limit } = measured;
  if (compareDecimals(value, zero) <= 0 || compareDecimals(limit, zero) <= 0) return null;
  const [large, small] = compareDecimals(value, limit) > 0 ? [value, limit] : [limit, value];
  return scales.find(([, zeros]) => isNearest(large, small, zeros))?.[0] ?? null;
};
