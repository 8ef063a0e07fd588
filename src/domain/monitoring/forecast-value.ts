import type { MeasureKind } from '../entry/ledger.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  isNegative,
  multiplyDecimals,
  negateDecimal,
  subtractDecimals,
  sumDecimals,
  wholeNumber,
  zero,
} from '../number/decimal.ts';
import { divideRounded, roundDecimal } from '../number/ratio.ts';
import { squareRoot } from '../number/square-root.ts';
import { forecastThresholds, studentQuantiles } from '../rules/published/student-quantiles.ts';

const PLACES = 6;

/** What is known of the first periods together, not of each. `total`: a mean counts once for each of them. */
export type Begun = { readonly total: Decimal; readonly periods: number };

/** What was entered so far, and how many periods are still to come. */
export type Series = {
  readonly kind: MeasureKind;
  readonly values: readonly Decimal[];
  /** Before the first value; null where each period is known. */
  readonly begun: Begun | null;
  readonly periodsLeft: number;
  /** Last year's value brought to one period; one more observation where it is known. */
  readonly lastYear: Decimal | null;
  /** No value can be below or above. */
  readonly floor: Decimal | null;
  readonly ceiling: Decimal | null;
};

/** Where a value will stand at the end of the year. */
export type ValueForecast = {
  readonly middle: Decimal;
  /** Central ranges: of what is said, so many per cent should come true. */
  readonly ranges: Readonly<Record<'of50' | 'of80' | 'of90', readonly [Decimal, Decimal]>>;
  /** Twenty equally likely values, rising. */
  readonly outcomes: readonly Decimal[];
  readonly observations: number;
};

/** Middle and standard error, on so many degrees of freedom. */
type Estimate = { readonly middle: Decimal; readonly error: Decimal; readonly degrees: number };

const ratio = (left: Decimal, right: number): Decimal => divideRounded(left, wholeNumber(right), PLACES);

const square = (value: Decimal): Decimal => multiplyDecimals(value, value);

const variance = (values: readonly Decimal[], mean: Decimal): Decimal =>
  ratio(sumDecimals(values.map((value) => square(subtractDecimals(value, mean)))), values.length - 1);

const meanOf = (values: readonly Decimal[]): Decimal => ratio(sumDecimals(values), values.length);

/** Fewer observations are not parted into an older and a newer half, nor is a trend read from them. */
const enoughForTrend = 4;

type Pace = {
  /** What one more period is expected to bring: the mean of the newer half. */
  readonly pace: Decimal;
  readonly observed: number;
  /** Square of how far the pace moved from the older to the newer half. */
  readonly drift: Decimal;
};

const paceOf = (values: readonly Decimal[]): Pace => {
  if (values.length < enoughForTrend) return { pace: meanOf(values), observed: values.length, drift: zero };
  const newer = values.slice((values.length - (values.length % 2)) / 2);
  const pace = meanOf(newer);
  const older = meanOf(values.slice(0, values.length - newer.length));
  return { pace, observed: newer.length, drift: square(subtractDecimals(pace, older)) };
};

/** √(s² × (r + r² ÷ n) + r² × d²): the noise of r periods to come, of a pace known from n, and its drift. */
const errorOfSum = (spread: Decimal, { observed, drift }: Pace, left: number): Decimal => {
  const leftSquared = wholeNumber(left * left);
  const periods = addDecimals(wholeNumber(left), ratio(leftSquared, observed));
  return squareRoot(addDecimals(multiplyDecimals(spread, periods), multiplyDecimals(leftSquared, drift)), PLACES);
};

/** What is known, in the order of time, each brought to one period: last year, the first periods together, then each. */
const pacesOf = ({ values, begun, lastYear }: Series): readonly Decimal[] => [
  ...(lastYear === null ? [] : [lastYear]),
  ...(begun === null ? [] : [ratio(begun.total, begun.periods)]),
  ...values,
];

const sumSoFar = ({ values, begun }: Series): Decimal => sumDecimals([begun?.total ?? zero, ...values]);

/** `allowance`: how far a pace may change, as a share of itself, for reasons that no period shows. */
const estimatePace = (series: Series, allowance: Decimal): Estimate | null => {
  const { periodsLeft } = series;
  const paces = pacesOf(series);
  if (paces.length < 2) return null;
  const known = paceOf(paces);
  const drift = addDecimals(known.drift, square(multiplyDecimals(known.pace, allowance)));
  const middle = addDecimals(sumSoFar(series), multiplyDecimals(known.pace, wholeNumber(periodsLeft)));
  const error = errorOfSum(variance(paces, meanOf(paces)), { ...known, drift }, periodsLeft);
  return { middle, error, degrees: paces.length - 1 };
};

const estimateSum = (series: Series): Estimate | null =>
  estimatePace(series, decimalOf(forecastThresholds.paceAllowance));

/** Rates and levels do not change their pace as amounts do: no allowance. */
const estimateMean = (series: Series): Estimate | null => {
  const sum = estimatePace(series, zero);
  const periods = (series.begun?.periods ?? 0) + series.values.length + series.periodsLeft;
  return sum && { ...sum, middle: ratio(sum.middle, periods), error: ratio(sum.error, periods) };
};

/** The newest value holds; how far it may wander follows from its steps so far, and from where they lead. */
const estimateLatest = (series: Series): Estimate | null => {
  const { periodsLeft } = series;
  const path = pacesOf(series);
  const newest = path.at(-1);
  const steps = path.slice(1).map((value, index) => subtractDecimals(value, path[index] ?? value));
  if (newest === undefined || steps.length === 0) return null;
  const spread = multiplyDecimals(ratio(sumDecimals(steps.map(square)), steps.length), wholeNumber(periodsLeft));
  const lead = steps.length < enoughForTrend ? zero : multiplyDecimals(meanOf(steps), wholeNumber(periodsLeft));
  const error = squareRoot(addDecimals(spread, square(lead)), PLACES);
  return { middle: newest, error, degrees: steps.length };
};

const estimators = { cumulative: estimateSum, average: estimateMean, latest: estimateLatest } as const satisfies Record<
  MeasureKind,
  (series: Series) => Estimate | null
>;

/** What was counted already cannot be lost again. */
const floorOf = (series: Series): Decimal | null =>
  series.kind === 'cumulative' && !series.values.some(isNegative) ? sumSoFar(series) : series.floor;

const clamp = (value: Decimal, series: Series): Decimal => {
  const floor = floorOf(series);
  if (floor !== null && compareDecimals(value, floor) < 0) return floor;
  return series.ceiling !== null && compareDecimals(value, series.ceiling) > 0 ? series.ceiling : value;
};

/** The year's end from its periods; null while fewer than two observations are known. */
export const forecastValue = (series: Series): ValueForecast | null => {
  const estimate = estimators[series.kind](series);
  if (estimate === null) return null;
  const { middle, error, degrees } = estimate;
  const row = studentQuantiles[Math.min(degrees, studentQuantiles.length) - 1] ?? studentQuantiles[0];
  const at = (quantile: Decimal): Decimal =>
    roundDecimal(clamp(addDecimals(middle, multiplyDecimals(error, quantile)), series), 2);
  const rangeOf = (text: string): readonly [Decimal, Decimal] => [
    at(negateDecimal(decimalOf(text))),
    at(decimalOf(text)),
  ];
  const halves = row.halves.map((text) => decimalOf(text));
  return {
    middle: at(zero),
    ranges: { of50: rangeOf(row.of50), of80: rangeOf(row.of80), of90: rangeOf(row.of90) },
    outcomes: [...halves.toReversed().map(negateDecimal), ...halves].map(at),
    observations: degrees + 1,
  };
};
