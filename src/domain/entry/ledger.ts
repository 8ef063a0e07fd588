/** How the values of a year make one: they add up (累计) · the newest counts (最新) · their mean counts (平均). */
export type MeasureKind = 'cumulative' | 'latest' | 'average';

/** How often a value is entered. */
export type Interval = 'month' | 'quarter' | 'half-year';

/** 依据: words, an address, or a file kept in this browser under `id`. */
export type Evidence =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly address: string }
  | { readonly kind: 'file'; readonly id: string; readonly name: string; readonly size: number };

/** What was entered for one period, as written: `196`, `98.5%`, or 分子/分母 `197/200`. */
export type PeriodValue = {
  /** The month the period ends with, 1–12; 0 = the year as a whole. */
  readonly month: number;
  readonly text: string;
  readonly note: string;
  readonly evidence: readonly Evidence[];
};

/** One indicator through the year. */
export type Measure = {
  /** Chosen before values are entered; null = not chosen. */
  readonly kind: MeasureKind | null;
  readonly interval: Interval;
  /** Whether 实际完成值 was typed or follows from the periods. */
  readonly source: 'entered' | 'periods';
  /** In the order of their months, one per month. */
  readonly values: readonly PeriodValue[];
};

/** A 年度指标值 changed after the first submission: the old one stays, with the reason. */
export type TargetChange = {
  readonly indicatorId: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

/** What is kept beside a sheet while it is filled in through the year; nothing of it is printed on the form. */
export type Ledger = {
  /** By indicator id; an indicator without an entry has the measure of `defaultMeasure`. */
  readonly measures: Readonly<Record<string, Measure>>;
  /** 分值 are locked from the first submission on. */
  readonly weights: 'open' | 'locked';
  readonly targetChanges: readonly TargetChange[];
};

export const emptyLedger: Ledger = { measures: {}, weights: 'open', targetChanges: [] };

export const defaultMeasure: Measure = { kind: null, interval: 'month', source: 'entered', values: [] };

/** The measure of an indicator. */
export const measureOf = (ledger: Ledger, indicatorId: string): Measure =>
  ledger.measures[indicatorId] ?? defaultMeasure;

/** The value of a period, blank where none was entered. */
export const periodValueOf = (measure: Measure, month: number): PeriodValue =>
  measure.values.find((value) => value.month === month) ?? { month, text: '', note: '', evidence: [] };

const isDefault = ({ kind, interval, source, values }: Measure): boolean =>
  kind === null && interval === 'month' && source === 'entered' && values.length === 0;

/** The ledger with one measure replaced; one that says nothing is left out, so that equal ledgers look equal. */
export const putMeasure = (ledger: Ledger, indicatorId: string, measure: Measure): Ledger => {
  const { [indicatorId]: _replaced, ...others } = ledger.measures;
  return { ...ledger, measures: isDefault(measure) ? others : { ...others, [indicatorId]: measure } };
};

const isBlank = ({ text, note, evidence }: PeriodValue): boolean => text === '' && note === '' && evidence.length === 0;

/** The measure with one period's value replaced; a blank one is left out. */
export const putPeriodValue = (measure: Measure, value: PeriodValue): Measure => {
  const others = measure.values.filter(({ month }) => month !== value.month);
  const values = isBlank(value) ? others : [...others, value].toSorted((left, right) => left.month - right.month);
  return { ...measure, values };
};
