import type { Measure } from '../entry/ledger.ts';
import { type Decimal, multiplyDecimals, wholeNumber, zero } from '../number/decimal.ts';
import { parseActualNumber } from '../target/parse-actual.ts';
import { type Counted, type Course, countedBy, periodLengths } from './course.ts';
import type { Begun } from './forecast-value.ts';

/** What was entered by a month, in one unit, and how many whole periods the year still has. */
export type ObservedPeriods = {
  readonly values: readonly Decimal[];
  /** What a monitoring sheet prints for the periods before them. */
  readonly begun: Begun | null;
  readonly unit: string;
  readonly left: number;
};

const MONTHS = 12;

type Written = Extract<Counted, { kind: 'counted' }>;

type Entry = { readonly month: number; readonly value: Decimal };

/**
 * The periods from the first entry to the last. One that was left out between them brought nothing to a sum, or came
 * with a later one: either way the pace is the sum over all of them.
 */
const withGaps = (entries: readonly Entry[], length: number): readonly Decimal[] => {
  const [first, last] = [entries[0]?.month ?? 0, entries.at(-1)?.month ?? 0];
  if (entries.length === 0) return [];
  if (entries.some(({ month }) => (month - first) % length !== 0)) return entries.map(({ value }) => value);
  return Array.from(
    { length: (last - first) / length + 1 },
    (_, index) => entries.find(({ month }) => month === first + index * length)?.value ?? zero,
  );
};

const readAll = ({ opening, values }: Written, name: string): readonly (Entry & { readonly unit: string })[] | null => {
  const written = opening === null ? values : [opening, ...values];
  const read = written.flatMap(({ month, text }) => {
    const number = parseActualNumber(text, name);
    return number === null ? [] : [{ month, ...number }];
  });
  return read.length < written.length || read.some(({ unit }) => unit !== read[0]?.unit) ? null : read;
};

/** What the printed months bring to a sum, and how many periods they are; a mean counts once for each. */
const begunWith = ({ month, value }: Entry, { kind }: Measure, length: number): Begun => {
  const periods = month / length;
  return { periods, total: kind === 'cumulative' ? value : multiplyDecimals(value, wholeNumber(periods)) };
};

/** Null when a value cannot be read, has another unit than the rest, or does not fit the periods. */
export const observePeriods = (course: Course, month: number): ObservedPeriods | null => {
  const { measure, name } = course;
  const counted = countedBy(course, month);
  const read = counted.kind === 'overlaps' ? null : readAll(counted, name);
  if (counted.kind === 'overlaps' || read === null) return null;
  const length = periodLengths[measure.interval];
  const first = counted.opening === null ? undefined : read[0];
  if (first !== undefined && first.month % length !== 0) return null;
  const later = first === undefined ? read : read.slice(1);
  const months = MONTHS - (read.at(-1)?.month ?? 0);
  return {
    values: measure.kind === 'cumulative' ? withGaps(later, length) : later.map(({ value }) => value),
    begun: first === undefined ? null : begunWith(first, measure, length),
    unit: read.at(-1)?.unit ?? '',
    left: (months - (months % length)) / length,
  };
};
