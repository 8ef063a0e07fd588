import { type Ledger, type Measure, measureOf } from '../entry/ledger.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { type Opening, openingOf } from './opening.ts';

/** An indicator through the year: its periods, and where a monitoring sheet has it start. */
export type Course = { readonly measure: Measure; readonly name: string; readonly opening: Opening | null };

/** The course of an indicator of a sheet. */
export const courseOf = (
  indicator: Indicator,
  { evaluation, ledger }: { readonly evaluation: Evaluation; readonly ledger: Ledger },
): Course => ({
  measure: measureOf(ledger, indicator.id),
  name: indicator.name,
  opening: openingOf(evaluation, indicator),
});

/** The months a period has. */
export const periodLengths = { month: 1, quarter: 3, 'half-year': 6 } as const satisfies Record<
  Measure['interval'],
  number
>;

/** What was written for the period that ends with a month, or for all months up to it. */
export type WrittenAt = { readonly month: number; readonly text: string };

/** What counts by a month, in the order of the months; `opening` is what the rest goes on from, and is not repeated there. */
export type Counted =
  | { readonly kind: 'counted'; readonly opening: Opening | null; readonly values: readonly WrittenAt[] }
  /** A period began before the months that the monitoring sheet covers were over: part of it would count twice. */
  | { readonly kind: 'overlaps' };

const enteredBy = ({ values }: Measure, until: number): readonly WrittenAt[] =>
  values.filter(({ month, text }) => month > 0 && month <= until && text.trim() !== '');

const counted = (opening: Opening | null, values: readonly WrittenAt[]): Counted => ({
  kind: 'counted',
  opening,
  values,
});

/** The newest value counts, whoever wrote it; of one month the typed one. */
const countLatest = (entered: readonly WrittenAt[], opening: Opening): Counted =>
  counted(
    null,
    entered.some(({ month }) => month === opening.month)
      ? entered
      : [...entered, opening].toSorted((left, right) => left.month - right.month),
  );

/** Periods from January on that reach the printed months tell all themselves; else those after them go on from there. */
const countOn = (entered: readonly WrittenAt[], opening: Opening, length: number): Counted => {
  const [first, last] = [entered[0]?.month ?? 0, entered.at(-1)?.month ?? 0];
  if (first === length && last >= opening.month) return counted(null, entered);
  const later = entered.filter(({ month }) => month > opening.month);
  return later.some(({ month }) => month - length < opening.month) ? { kind: 'overlaps' } : counted(opening, later);
};

/** What was written by a month and counts. */
export const countedBy = ({ measure, opening }: Course, month: number): Counted => {
  const entered = enteredBy(measure, month);
  if (opening === null || opening.month > month) return counted(null, entered);
  if (measure.kind === 'latest') return countLatest(entered, opening);
  return countOn(entered, opening, periodLengths[measure.interval]);
};
