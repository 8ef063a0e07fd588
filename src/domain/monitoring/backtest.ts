import type { MeasureKind } from '../entry/ledger.ts';
import { compareDecimals, type Decimal, sumDecimals, wholeNumber } from '../number/decimal.ts';
import { divideRounded } from '../number/ratio.ts';
import { type Draws, startDraws } from './draws.ts';
import { forecastValue, type ValueForecast } from './forecast-value.ts';

/** Of the forecasts that named a range, how many came true. */
export type Calibration = {
  readonly range: keyof ValueForecast['ranges'];
  readonly forecasts: number;
  readonly hits: number;
};

const MONTHS = 12;
const ranges = ['of50', 'of80', 'of90'] as const;
const kinds = ['cumulative', 'average', 'latest'] as const satisfies readonly MeasureKind[];

/** Noise around 0 with thin tails: the sum of four draws. */
const noise = (draws: Draws, width: number): number =>
  draws.next(width) + draws.next(width) + draws.next(width) + draws.next(width) - 2 * width + 2;

/** A year of monthly values: a pace of its own, noise of its own; a level wanders instead. */
const generateYear = (draws: Draws, kind: MeasureKind): readonly Decimal[] => {
  const pace = 400 + draws.next(1200);
  const width = 20 + draws.next(80);
  let level = pace;
  return Array.from({ length: MONTHS }, () => {
    level = kind === 'latest' ? level + noise(draws, width) : pace + noise(draws, width);
    return wholeNumber(level);
  });
};

const yearEnd = (year: readonly Decimal[], kind: MeasureKind): Decimal => {
  if (kind === 'latest') return year.at(-1) ?? wholeNumber(0);
  const sum = sumDecimals(year);
  return kind === 'cumulative' ? sum : divideRounded(sum, wholeNumber(MONTHS), 2);
};

const isInside = (value: Decimal, [low, high]: readonly [Decimal, Decimal]): boolean =>
  compareDecimals(value, low) >= 0 && compareDecimals(value, high) <= 0;

/** Forecasts generated years from their first months and counts what came true. */
export const backtest = (years: number, seed: number): readonly Calibration[] => {
  const draws = startDraws(seed);
  const hits = { of50: 0, of80: 0, of90: 0 };
  let forecasts = 0;
  for (let number = 0; number < years; number += 1) {
    const kind = kinds[number % kinds.length] ?? 'cumulative';
    const year = generateYear(draws, kind);
    const known = 3 + draws.next(8);
    const series = { kind, values: year.slice(0, known), periodsLeft: MONTHS - known };
    const forecast = forecastValue({ ...series, lastYear: null, floor: null, ceiling: null });
    if (forecast === null) continue;
    forecasts += 1;
    for (const range of ranges) if (isInside(yearEnd(year, kind), forecast.ranges[range])) hits[range] += 1;
  }
  return ranges.map((range) => ({ range, forecasts, hits: hits[range] }));
};
