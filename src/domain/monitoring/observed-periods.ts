import type { Measure, PeriodValue } from '../entry/ledger.ts';
import { type Decimal, zero } from '../number/decimal.ts';
import { parseActualNumber } from '../target/parse-actual.ts';

/** The months a period has. */
export const periodLengths = { month: 1, quarter: 3, 'half-year': 6 } as const satisfies Record<
  Measure['interval'],
  number
>;

/** What was entered by a month, in one unit, and how many whole periods the year still has. */
export type ObservedPeriods = { readonly values: readonly Decimal[]; readonly unit: string; readonly left: number };

const MONTHS = 12;

type Entry = { readonly month: number; readonly value: Decimal };

/**
 * The periods from the first entry to the last. One that was left out between them brought nothing to a sum, or came
 * with a later one: either way the pace is the sum over all of them.
 */
const withGaps = (entries: readonly Entry[], length: number): readonly Decimal[] => {
  const [first, last] = [entries[0]?.month ?? 0, entries.at(-1)?.month ?? 0];
  if (entries.some(({ month }) => (month - first) % length !== 0)) return entries.map(({ value }) => value);
  return Array.from(
    { length: (last - first) / length + 1 },
    (_, index) => entries.find(({ month }) => month === first + index * length)?.value ?? zero,
  );
};

const isEntered = ({ month, text }: PeriodValue, until: number): boolean =>
  month > 0 && month <= until && text.trim() !== '';

/** Null when a value cannot be read or has another unit than the rest. */
export const observePeriods = (measure: Measure, month: number, name: string): ObservedPeriods | null => {
  const entered = measure.values.filter((value) => isEntered(value, month));
  const read = entered.flatMap(({ month: at, text }) => {
    const number = parseActualNumber(text, name);
    return number === null ? [] : [{ month: at, ...number }];
  });
  const last = read.at(-1);
  if (read.length < entered.length || read.some(({ unit }) => unit !== last?.unit)) return null;
  const length = periodLengths[measure.interval];
  const months = MONTHS - (last?.month ?? 0);
  return {
    values: measure.kind === 'cumulative' ? withGaps(read, length) : read.map(({ value }) => value),
    unit: last?.unit ?? '',
    left: (months - (months % length)) / length,
  };
};
