import type { Measure, PeriodValue } from '../entry/ledger.ts';
import { type Decimal, formatDecimal, parseDecimal, stripZeros, sumDecimals, wholeNumber } from '../number/decimal.ts';
import { divideRounded } from '../number/ratio.ts';
import { parseActualNumber } from '../target/parse-actual.ts';

/** Places of a mean or of a share, before any rule is applied to it. */
const PLACES = 4;

/** A value through the year, up to a month: as text like an 实际完成值, with how it came about; or why there is none. */
export type ValueAtMonth =
  | { readonly kind: 'value'; readonly text: string; readonly formula: string }
  | { readonly kind: 'none'; readonly reason: 'no-value' | 'kind-missing' | 'unreadable' };

/** 197/200: 分子 and 分母. */
type Share = { readonly part: Decimal; readonly whole: Decimal };

const parseShare = (text: string): Share | null => {
  const [left, right, more] = text.split(/[/／]/u);
  const part = parseDecimal(left ?? '');
  const whole = parseDecimal(right ?? '');
  return more === undefined && part !== null && whole !== null && whole.coefficient > 0n ? { part, whole } : null;
};

const plain = (value: Decimal): string => formatDecimal(stripZeros(value));

const none = (reason: 'no-value' | 'kind-missing' | 'unreadable'): ValueAtMonth => ({ kind: 'none', reason });

/** Shares are put together by their parts: (90 + 95) ÷ (100 + 100), never as a mean of percentages. */
const combineShares = (shares: readonly Share[]): ValueAtMonth => {
  const part = sumDecimals(shares.map((share) => share.part));
  const whole = sumDecimals(shares.map((share) => share.whole));
  const percent = stripZeros(divideRounded({ ...part, coefficient: part.coefficient * 100n }, whole, PLACES));
  return {
    kind: 'value',
    text: `${formatDecimal(percent)}%`,
    formula: `${plain(part)} ÷ ${plain(whole)} = ${formatDecimal(percent)}%`,
  };
};

const combineNumbers = (values: readonly PeriodValue[], kind: 'cumulative' | 'average', name: string): ValueAtMonth => {
  const numbers = values.flatMap(({ text }) => parseActualNumber(text, name) ?? []);
  const unit = numbers.at(-1)?.unit ?? '';
  if (numbers.length < values.length || numbers.some((number) => number.unit !== unit)) return none('unreadable');
  const sum = sumDecimals(numbers.map(({ value }) => value));
  const parts = numbers.map(({ value }) => plain(value)).join(' + ');
  if (kind === 'cumulative')
    return { kind: 'value', text: `${plain(sum)}${unit}`, formula: `${parts} = ${plain(sum)}` };
  const mean = stripZeros(divideRounded(sum, wholeNumber(numbers.length), PLACES));
  return {
    kind: 'value',
    text: `${formatDecimal(mean)}${unit}`,
    formula: `(${parts}) ÷ ${numbers.length} = ${formatDecimal(mean)}`,
  };
};

/** What an indicator stands at by the end of a month, from its periods: added up, newest, or mean. */
export const valueAtMonth = (measure: Measure, month: number, indicatorName: string): ValueAtMonth => {
  const values = measure.values.filter((value) => value.month > 0 && value.month <= month && value.text.trim() !== '');
  const newest = values.at(-1);
  if (newest === undefined) return none('no-value');
  if (measure.kind === null) return none('kind-missing');
  const shares = values.flatMap(({ text }) => parseShare(text) ?? []);
  if (measure.kind === 'latest') {
    const share = parseShare(newest.text);
    return share === null ? { kind: 'value', text: newest.text, formula: '' } : combineShares([share]);
  }
  if (shares.length === values.length) return combineShares(shares);
  return combineNumbers(values, measure.kind, indicatorName);
};
