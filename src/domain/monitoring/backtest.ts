import type { MeasureKind } from '../entry/ledger.ts';
import { compareDecimals, type Decimal, sumDecimals, wholeNumber } from '../number/decimal.ts';
import { divideRounded } from '../number/ratio.ts';
import { type Draws, startDraws } from './draws.ts';
import { forecastValue, type ValueForecast } from './forecast-value.ts';
import { generateYear, type YearShape } from './year-shapes.ts';

type Range = keyof ValueForecast['ranges'];

/** Of the forecasts of one kind of year and measure, how many came true within each range. */
export type Calibration = {
  readonly shape: YearShape;
  readonly kind: MeasureKind;
  readonly forecasts: number;
  readonly hits: Readonly<Record<Range, number>>;
};

const ranges = ['of50', 'of80', 'of90'] as const satisfies readonly Range[];
const kinds = ['cumulative', 'average', 'latest'] as const satisfies readonly MeasureKind[];

const yearEnd = (year: readonly Decimal[], kind: MeasureKind): Decimal => {
  if (kind === 'latest') return year.at(-1) ?? wholeNumber(0);
  const sum = sumDecimals(year);
  return kind === 'cumulative' ? sum : divideRounded(sum, wholeNumber(year.length), 2);
};

const isInside = (value: Decimal, [low, high]: readonly [Decimal, Decimal]): boolean =>
  compareDecimals(value, low) >= 0 && compareDecimals(value, high) <= 0;

/** Of a year of twelve months three to ten are known, of four quarters two or three. */
const knownOf = (draws: Draws, periods: number): number => (periods === 4 ? 2 + draws.next(2) : 3 + draws.next(8));

type Trial = { readonly years: number; readonly draws: Draws };

const backtestKind = (shape: YearShape, kind: MeasureKind, { years, draws }: Trial): Calibration => {
  const hits = { of50: 0, of80: 0, of90: 0 };
  let forecasts = 0;
  for (let number = 0; number < years; number += 1) {
    const year = generateYear(draws, shape, kind).map((value) => wholeNumber(value));
    const known = knownOf(draws, year.length);
    const series = { kind, values: year.slice(0, known), periodsLeft: year.length - known };
    const forecast = forecastValue({ ...series, begun: null, lastYear: null, floor: null, ceiling: null });
    if (forecast === null) continue;
    forecasts += 1;
    for (const range of ranges) if (isInside(yearEnd(year, kind), forecast.ranges[range])) hits[range] += 1;
  }
  return { shape, kind, forecasts, hits };
};

/** Forecasts generated years of a shape from their first periods and counts what came true; only sums make up for gaps. */
export const backtest = (shape: YearShape, years: number, seed: number): readonly Calibration[] => {
  const draws = startDraws(seed);
  return kinds
    .filter((kind) => shape !== 'gaps' || kind === 'cumulative')
    .map((kind) => backtestKind(shape, kind, { years, draws }));
};
