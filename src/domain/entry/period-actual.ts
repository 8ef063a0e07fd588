import {
  addDecimals,
  type Decimal,
  formatDecimal,
  isZero,
  multiplyDecimals,
  parseDecimal,
  stripZeros,
  sumDecimals,
  wholeNumber,
} from '../number/decimal.ts';
import { foldWidth } from '../number/fold.ts';
import { divideRounded } from '../number/ratio.ts';
import { parseActual } from '../target/parse-actual.ts';
import type { Interval, Measure, PeriodValue } from './ledger.ts';

/** What the periods make of the year, or why they make nothing. */
export type PeriodActual =
  | { readonly kind: 'derived'; readonly text: string; readonly months: readonly number[] }
  /** No kind chosen, or nothing entered. */
  | { readonly kind: 'none' }
  /** Values of these months do not add up: words, another unit, a denominator of 0. */
  | { readonly kind: 'mixed'; readonly months: readonly number[] };

/** A part of a whole, e.g. 197/200. */
type Share = { readonly numerator: Decimal; readonly denominator: Decimal };

type Reading =
  | { readonly kind: 'share'; readonly share: Share }
  | { readonly kind: 'number'; readonly value: Decimal; readonly unit: string }
  | { readonly kind: 'words' };

const PLACES = 2;
const HUNDRED = wholeNumber(100);
const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

const steps = { month: 1, quarter: 3, 'half-year': 6 } as const satisfies Record<Interval, number>;

/** The months a period of this interval can end with. */
export const endMonths = (interval: Interval): readonly number[] =>
  MONTHS.filter((month) => month % steps[interval] === 0);

const readShare = (text: string): Share | null => {
  const [top, bottom, ...more] = foldWidth(text).split('/');
  if (top === undefined || bottom === undefined || more.length > 0) return null;
  const [numerator, denominator] = [parseDecimal(top), parseDecimal(bottom)];
  return numerator === null || denominator === null || isZero(denominator) ? null : { numerator, denominator };
};

const read = ({ text }: PeriodValue): Reading => {
  const share = readShare(text);
  if (share !== null) return { kind: 'share', share };
  const actual = parseActual(text, null);
  return actual.kind === 'number' && actual.bound === 'exact'
    ? { kind: 'number', value: actual.value, unit: actual.unit }
    : { kind: 'words' };
};

/** A share as a percentage with two places: 197/200 → 98.50%. */
const formatShare = ({ numerator, denominator }: Share): string =>
  `${formatDecimal(divideRounded(multiplyDecimals(numerator, HUNDRED), denominator, PLACES))}%`;

/** The exact mean of shares as one share. */
const meanShare = (shares: readonly Share[]): Share => {
  const sum = shares.reduce((left, right) => ({
    numerator: addDecimals(
      multiplyDecimals(left.numerator, right.denominator),
      multiplyDecimals(right.numerator, left.denominator),
    ),
    denominator: multiplyDecimals(left.denominator, right.denominator),
  }));
  return { ...sum, denominator: multiplyDecimals(sum.denominator, wholeNumber(shares.length)) };
};

const joinShares = (kind: 'cumulative' | 'average', shares: readonly Share[]): string =>
  formatShare(
    kind === 'average'
      ? meanShare(shares)
      : {
          numerator: sumDecimals(shares.map(({ numerator }) => numerator)),
          denominator: sumDecimals(shares.map(({ denominator }) => denominator)),
        },
  );

const joinNumbers = (kind: 'cumulative' | 'average', values: readonly Decimal[]): string => {
  const sum = sumDecimals(values);
  const joined = kind === 'cumulative' ? sum : divideRounded(sum, wholeNumber(values.length), PLACES);
  return formatDecimal(stripZeros(joined));
};

const mixedMonths = (readings: readonly Reading[], values: readonly PeriodValue[]): readonly number[] => {
  const [first] = readings;
  return values.flatMap(({ month }, index) => {
    const reading = readings[index];
    const fits =
      reading !== undefined &&
      reading.kind !== 'words' &&
      reading.kind === first?.kind &&
      (reading.kind === 'share' || (first.kind === 'number' && reading.unit === first.unit));
    return fits ? [] : [month];
  });
};

const joinAll = (kind: 'cumulative' | 'average', values: readonly PeriodValue[]): PeriodActual => {
  const readings = values.map(read);
  const mixed = mixedMonths(readings, values);
  if (mixed.length > 0) return { kind: 'mixed', months: mixed };
  const months = values.map(({ month }) => month);
  const shares = readings.flatMap((reading) => (reading.kind === 'share' ? [reading.share] : []));
  if (shares.length > 0) return { kind: 'derived', text: joinShares(kind, shares), months };
  const numbers = readings.flatMap((reading) => (reading.kind === 'number' ? [reading] : []));
  const text = joinNumbers(
    kind,
    numbers.map(({ value }) => value),
  );
  return { kind: 'derived', text: `${text}${numbers[0]?.unit ?? ''}`, months };
};

/** The 实际完成值 of the year that follows from the periods: their sum, the newest, or their mean. A blank is no 0. */
export const derivePeriodActual = (measure: Measure): PeriodActual => {
  const ends = endMonths(measure.interval);
  const values = measure.values.filter(({ month, text }) => ends.includes(month) && text.trim() !== '');
  const newest = values.at(-1);
  if (measure.kind === null || newest === undefined) return { kind: 'none' };
  if (measure.kind !== 'latest') return joinAll(measure.kind, values);
  const share = readShare(newest.text);
  return { kind: 'derived', text: share === null ? newest.text : formatShare(share), months: [newest.month] };
};
