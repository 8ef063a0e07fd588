import type { Measure } from '../entry/ledger.ts';
import type { Indicator } from '../indicator/indicator.ts';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  stripZeros,
  subtractDecimals,
  wholeNumber,
  zero,
} from '../number/decimal.ts';
import { divideRounded, roundDecimal } from '../number/ratio.ts';
import { forecastThresholds } from '../rules/published/student-quantiles.ts';
import { bandOf } from '../scoring/attainment-band.ts';
import { formatPlain, pointsOrNull } from '../scoring/points.ts';
import { scoreIndicator } from '../scoring/score-indicator.ts';
import { courseOf, periodLengths } from './course.ts';
import { forecastValue, type ValueForecast } from './forecast-value.ts';
import { observePeriods } from './observed-periods.ts';
import { outlookAt, type Likelihood } from './watch.ts';
import type { WatchedSheet } from './watch-sheet.ts';

/** How many outcomes stand for an indicator. */
export const OUTCOMES = 20;

/** Where an indicator will end, in points: from its periods, from what the unit says, as it stands, or nobody knows. */
export type IndicatorForecast = {
  readonly indicatorId: string;
  readonly maxScore: Decimal;
} & (
  | {
      readonly kind: 'series';
      readonly yearEnd: YearEnd;
      readonly scores: readonly Decimal[];
      /** Twentieths of the outcomes that get all points. */
      readonly meets: number;
      /** What the unit says does not fit what the periods say. */
      readonly disagrees: boolean;
      readonly likelihood: Likelihood | null;
    }
  | { readonly kind: 'outlook'; readonly likelihood: Likelihood; readonly scores: readonly Decimal[] }
  | { readonly kind: 'as-it-stands'; readonly scores: readonly Decimal[] }
  | { readonly kind: 'unknown' }
);

const MONTHS = 12;
/** Where a value will stand at the end of the year, in the unit its periods were written in. */
export type YearEnd = {
  readonly value: ValueForecast;
  readonly unit: string;
  /** As many places as the periods were written with. */
  readonly places: number;
};

/** The middle of the range, as one would write it: 76场. */
export const yearEndText = ({ value, unit, places }: YearEnd): string =>
  `${formatPlain(roundDecimal(value.middle, places))}${unit}`;

/** Last year as one more period: its share of a sum, or its level. */
const lastYearOf = (indicator: Indicator, measure: Measure): Decimal | null => {
  const value = parseDecimal(indicator.baselineText.replace(/[%％]$/u, ''));
  if (value === null || measure.kind !== 'cumulative') return value;
  return divideRounded(multiplyDecimals(value, wholeNumber(periodLengths[measure.interval])), wholeNumber(MONTHS), 4);
};

/** The year's end of one indicator from its periods up to a month; null while they tell too little. */
export const forecastYearEnd = (
  indicator: Indicator,
  sheet: Pick<WatchedSheet, 'evaluation' | 'ledger'>,
  month: number,
): YearEnd | null => {
  const course = courseOf(indicator, sheet);
  const { measure } = course;
  const observed = observePeriods(course, month);
  if (observed === null || measure.kind === null) return null;
  const isRate = observed.unit === '%' || /[%％]/u.test(indicator.targetText);
  const value = forecastValue({
    kind: measure.kind,
    values: observed.values,
    begun: observed.begun,
    periodsLeft: observed.left,
    lastYear: lastYearOf(indicator, measure),
    floor: isRate ? zero : null,
    ceiling: isRate && measure.kind !== 'cumulative' ? wholeNumber(100) : null,
  });
  const places = Math.max(observed.begun?.total.scale ?? 0, ...observed.values.map(({ scale }) => scale));
  return value && { value, unit: observed.unit, places };
};

/** Whether what the unit chose contradicts the share of outcomes that meet the target. */
const doesDisagree = (likelihood: Likelihood | null, meets: number): boolean => {
  if (likelihood === 'certain') return meets < forecastThresholds.certainFrom;
  if (likelihood === 'impossible') return meets >= forecastThresholds.impossibleBelow;
  return likelihood === 'possible' && meets < forecastThresholds.possibleFrom;
};

/** Evenly over the band of points that the unit's own words allow: 确定能 all, 有可能 [60 %, 80 %), 完全不可能 below. */
const scoresOf = (likelihood: Likelihood, maxScore: Decimal): readonly Decimal[] => {
  if (likelihood === 'certain') return Array.from({ length: OUTCOMES }, () => maxScore);
  const band = bandOf(likelihood === 'possible' ? 'partly-met' : 'not-met', maxScore);
  const width = subtractDecimals(band.to, band.from);
  return Array.from({ length: OUTCOMES }, (_, index) => {
    const share = divideRounded(multiplyDecimals(width, wholeNumber(2 * index + 1)), wholeNumber(2 * OUTCOMES), 2);
    return addDecimals(band.from, share);
  });
};

/** The year's end of one indicator as seen from a month; null for a row without points. */
export const forecastIndicator = (
  indicator: Indicator,
  sheet: WatchedSheet,
  month: number,
): IndicatorForecast | null => {
  const { evaluation, watch, ruleSet } = sheet;
  const maxScore = pointsOrNull(indicator.maxScoreText);
  if (maxScore === null) return null;
  const base = { indicatorId: indicator.id, maxScore };
  const context = { ruleSet, fiscalYear: evaluation.fiscalYear, monthsGone: MONTHS };
  const { likelihood } = outlookAt(watch, indicator.id, month);
  const series = forecastYearEnd(indicator, sheet, month);
  if (series !== null) {
    const scored = series.value.outcomes.map((value) =>
      scoreIndicator({ ...indicator, actualText: `${formatDecimal(stripZeros(value))}${series.unit}` }, context),
    );
    const scores = scored.flatMap((score) => (score.kind === 'scored' ? [score.score] : []));
    const meets = scores.filter((score) => compareDecimals(score, maxScore) === 0).length;
    if (scores.length === OUTCOMES)
      return {
        ...base,
        kind: 'series',
        yearEnd: series,
        scores,
        meets,
        likelihood,
        disagrees: doesDisagree(likelihood, meets),
      };
  }
  const standing = month === MONTHS ? scoreIndicator(indicator, context) : null;
  if (standing?.kind === 'scored') return { ...base, kind: 'as-it-stands', scores: [standing.score] };
  if (likelihood !== null) return { ...base, kind: 'outlook', likelihood, scores: scoresOf(likelihood, maxScore) };
  return { ...base, kind: 'unknown' };
};
