import type { MeasureKind } from '../entry/ledger.ts';
import type { Draws } from './draws.ts';

/**
 * What a year can look like: an even pace · seasons · a slow start · a change for good · a burst at the end · single
 * outliers · reports left out and made up for by the next · quarters only.
 */
export const yearShapes = ['even', 'seasonal', 'rising', 'jump', 'burst', 'outliers', 'gaps', 'quarters'] as const;

export type YearShape = (typeof yearShapes)[number];

const MONTHS = 12;

/** A year of whole numbers has a pace, and noise of a width around it. */
type Setting = { readonly draws: Draws; readonly pace: number; readonly width: number };

/** Noise around 0 with thin tails: the sum of four draws. */
const noise = ({ draws, width }: Setting): number =>
  draws.next(width) + draws.next(width) + draws.next(width) + draws.next(width) - 2 * width + 2;

const percentOf = (value: number, percent: number): number => (value * percent - ((value * percent) % 100)) / 100;

/** The pace of each month in % of the year's, before noise. */
type Course = (month: number) => number;

const sine = [0, 50, 87, 100, 87, 50, 0, -50, -87, -100, -87, -50] as const;

const seasons = ({ draws }: Setting): Course => {
  const [height, start] = [10 + draws.next(31), draws.next(MONTHS)];
  return (month) => 100 + percentOf(height, sine[(month + start) % MONTHS] ?? 0);
};

const rise = ({ draws }: Setting): Course => {
  const height = 20 + draws.next(81);
  return (month) => 100 + percentOf(height, 9 * month - 50);
};

const change = ({ draws }: Setting): Course => {
  const after = draws.next(2) === 0 ? 40 + draws.next(31) : 140 + draws.next(111);
  const from = 3 + draws.next(6);
  return (month) => (month >= from ? after : 100);
};

const burst = ({ draws }: Setting): Course => {
  const [height, from] = [150 + draws.next(251), 9 + draws.next(3)];
  return (month) => (month >= from ? height : 100);
};

const level: Course = () => 100;

const courses = { seasonal: seasons, rising: rise, jump: change, burst } as const;

const courseOf = (shape: YearShape, setting: Setting): Course =>
  shape === 'seasonal' || shape === 'rising' || shape === 'jump' || shape === 'burst' ? courses[shape](setting) : level;

/** A month left out is nothing yet, and comes with the next one. */
const leaveOut = (values: readonly number[], draws: Draws): readonly number[] => {
  let late = 0;
  return values.map((value, month) => {
    const all = value + late;
    const isLeftOut = month < MONTHS - 1 && draws.next(4) === 0;
    late = isLeftOut ? all : 0;
    return isLeftOut ? 0 : all;
  });
};

const monthsOf = (shape: YearShape, kind: MeasureKind, setting: Setting): readonly number[] => {
  const course = courseOf(shape, setting);
  let wander = 0;
  return Array.from({ length: MONTHS }, (_, month) => {
    const isOutlier = shape === 'outliers' && setting.draws.next(10) === 0;
    wander = (kind === 'latest' ? wander : 0) + noise(setting) * (isOutlier ? 5 : 1);
    return Math.max(0, percentOf(setting.pace, course(month)) + wander);
  });
};

const quarters = [3, 6, 9, 12] as const;

const toQuarters = (months: readonly number[], kind: MeasureKind): readonly number[] =>
  quarters.map((end) => {
    const own = months.slice(end - 3, end);
    if (kind === 'latest') return own.at(-1) ?? 0;
    const sum = own.reduce((all, value) => all + value, 0);
    return kind === 'cumulative' ? sum : (sum - (sum % 3)) / 3;
  });

/** The periods of a generated year. Newest values wander from month to month; the others vary around their course. */
export const generateYear = (draws: Draws, shape: YearShape, kind: MeasureKind): readonly number[] => {
  const setting = { draws, pace: 400 + draws.next(1200), width: 20 + draws.next(180) };
  const months = monthsOf(shape, kind, setting);
  if (shape === 'quarters') return toQuarters(months, kind);
  return shape === 'gaps' ? leaveOut(months, draws) : months;
};
