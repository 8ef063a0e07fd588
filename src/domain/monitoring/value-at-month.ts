import type { MeasureKind } from '../entry/ledger.ts';
import {
  type Decimal,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  stripZeros,
  sumDecimals,
  wholeNumber,
} from '../number/decimal.ts';
import { divideRounded, roundDecimal } from '../number/ratio.ts';
import { parseActualNumber } from '../target/parse-actual.ts';
import { type Counted, type Course, countedBy, periodLengths } from './course.ts';
import type { Opening } from './opening.ts';

/** Places of a mean or of a share, before any rule is applied to it. */
const PLACES = 4;

type ValueGap = 'no-value' | 'kind-missing' | 'unreadable' | 'overlaps';

/** A value through the year, up to a month: as text like an 实际完成值, with how it came about; or why there is none. */
export type ValueAtMonth =
  | {
      readonly kind: 'value';
      readonly text: string;
      /** The text as a person reads it: a mean or a share with two places. */
      readonly shown: string;
      readonly formula: string;
      /** What a monitoring sheet prints, where the value is that or goes on from it. */
      readonly opening: Opening | null;
    }
  | { readonly kind: 'none'; readonly reason: ValueGap };

/** 197/200: 分子 and 分母. */
type Share = { readonly part: Decimal; readonly whole: Decimal };

const parseShare = (text: string): Share | null => {
  const [left, right, more] = text.split(/[/／]/u);
  const part = parseDecimal(left ?? '');
  const whole = parseDecimal(right ?? '');
  return more === undefined && part !== null && whole !== null && whole.coefficient > 0n ? { part, whole } : null;
};

const plain = (value: Decimal): string => formatDecimal(stripZeros(value));

const none = (reason: ValueGap): ValueAtMonth => ({ kind: 'none', reason });

type Combined = { readonly text: string; readonly shown: string; readonly formula: string };

const asWritten = (text: string): Combined => ({ text, shown: text, formula: '' });

const SHOWN_PLACES = 2;

const computed = (value: Decimal, unit: string, parts: string): Combined => ({
  text: `${plain(value)}${unit}`,
  shown: `${plain(roundDecimal(value, SHOWN_PLACES))}${unit}`,
  formula: `${parts} = ${plain(value)}${unit}`,
});

/** Shares are put together by their parts: (90 + 95) ÷ (100 + 100), never as a mean of percentages. */
const combineShares = (shares: readonly Share[]): Combined => {
  const part = sumDecimals(shares.map((share) => share.part));
  const whole = sumDecimals(shares.map((share) => share.whole));
  const percent = divideRounded({ ...part, coefficient: part.coefficient * 100n }, whole, PLACES);
  return computed(percent, '%', `${plain(part)} ÷ ${plain(whole)}`);
};

/** A number that counts for so many months, or for one period. */
type Weighted = { readonly value: Decimal; readonly weight: number };

/** A sum is told with all the places it was written with. */
const addUp = (numbers: readonly Weighted[], unit: string): Combined => {
  const sum = plain(sumDecimals(numbers.map(({ value }) => value)));
  const formula = `${numbers.map(({ value }) => plain(value)).join(' + ')} = ${sum}`;
  return { text: `${sum}${unit}`, shown: `${sum}${unit}`, formula };
};

const meanOf = (numbers: readonly Weighted[], unit: string): Combined => {
  const weights = numbers.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = numbers.map(({ value, weight }) => multiplyDecimals(value, wholeNumber(weight)));
  const mean = divideRounded(sumDecimals(weighted), wholeNumber(weights), PLACES);
  const parts = numbers.map(({ value, weight }) => (weight === 1 ? plain(value) : `${plain(value)} × ${weight}`));
  return computed(mean, unit, `(${parts.join(' + ')}) ÷ ${weights}`);
};

type Written = Extract<Counted, { kind: 'counted' }>;

/** What a monitoring sheet prints weighs as many months as it covers. */
const combineNumbers = ({ opening, values }: Written, { measure, name }: Course): Combined | null => {
  const length = opening === null ? 1 : periodLengths[measure.interval];
  const written = [
    ...(opening === null ? [] : [{ text: opening.text, weight: opening.month }]),
    ...values.map(({ text }) => ({ text, weight: length })),
  ];
  const numbers = written.flatMap(({ text, weight }) => {
    const number = parseActualNumber(text, name);
    return number === null ? [] : [{ ...number, weight }];
  });
  const unit = numbers.at(-1)?.unit ?? '';
  if (numbers.length < written.length || numbers.some((number) => number.unit !== unit)) return null;
  return measure.kind === 'cumulative' ? addUp(numbers, unit) : meanOf(numbers, unit);
};

const combine = (written: Written, kind: MeasureKind, course: Course): Combined | null => {
  const { opening, values } = written;
  const newest = values.at(-1) ?? opening;
  if (newest === null) return null;
  const isAlone = kind === 'latest' || (opening !== null && values.length === 0);
  const counting = isAlone ? [newest] : values;
  const shares = counting.flatMap(({ text }) => parseShare(text) ?? []);
  if (shares.length === counting.length && (isAlone || opening === null)) return combineShares(shares);
  return isAlone ? asWritten(newest.text) : combineNumbers(written, course);
};

/** What an indicator stands at by the end of a month: its periods added up, newest, or mean, from what a sheet prints on. */
export const valueAtMonth = (course: Course, month: number): ValueAtMonth => {
  const counted = countedBy(course, month);
  if (counted.kind === 'overlaps') return none('overlaps');
  const { opening, values } = counted;
  const newest = values.at(-1) ?? opening;
  if (newest === null) return none('no-value');
  const { kind } = course.measure;
  if (kind === null && values.length > 0) return none('kind-missing');
  const combined = combine(counted, kind ?? 'latest', course);
  if (combined === null) return none('unreadable');
  return { kind: 'value', ...combined, opening: opening ?? (newest === course.opening ? newest : null) };
};
