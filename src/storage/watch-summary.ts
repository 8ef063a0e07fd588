import { sumDecimals, wholeNumber } from '../domain/number/decimal.ts';
import { divideRounded } from '../domain/number/ratio.ts';
import { type Light, lights, type LightState } from '../domain/monitoring/light.ts';
import { type WatchedMonth, type WatchedSheet, watchSheet } from '../domain/monitoring/watch-sheet.ts';
import { toHundredths } from '../domain/scoring/hundredths.ts';
import { withPrinted } from '../domain/monitoring/opening.ts';
import { findDoubt, findLag } from '../domain/monitoring/lag.ts';
import { reportedMonth } from '../domain/monitoring/reported-month.ts';
import type { MonthSummary, Summary } from './schema/summary-schema.ts';

const months = Array.from({ length: 12 }, (_, index) => index + 1);

const lightOf = (state: LightState): Light | null => (state.kind === 'lit' ? state.light : null);

const doneOf = ({ rows }: WatchedMonth): number | null => {
  const done = rows.flatMap(({ state }) => (state.kind === 'lit' && state.done !== null ? [state.done] : []));
  return done.length === 0 ? null : toHundredths(divideRounded(sumDecimals(done), wholeNumber(done.length), 2));
};

const toMonthSummary = (watched: WatchedMonth): MonthSummary => ({
  month: watched.month,
  executedText: watched.executedText,
  budget: lightOf(watched.budget),
  light: watched.light,
  counts: lights.map((light) => watched.rows.filter(({ state }) => lightOf(state) === light).length),
  done: doneOf(watched),
});

const saysSomething = ({ budget, light }: MonthSummary): boolean => budget !== null || light !== null;

/** What 双监控 says of a sheet: its months up to the one that was reported, and while the year goes on, what is behind. */
export type WatchSummary = Pick<Summary, 'months' | 'lag' | 'doubt'>;

const LAST_MONTH = 12;

export const summariseWatch = (kept: WatchedSheet): WatchSummary => {
  const sheet = withPrinted(kept);
  const reported = reportedMonth(sheet);
  if (reported === null) return { months: [], lag: null, doubt: null };
  const hasPeriods = sheet.watch.executed.length > 0 || Object.keys(sheet.ledger.measures).length > 0;
  const looked = hasPeriods ? months.slice(0, reported) : [reported];
  const watched = looked.map((month) => watchSheet(sheet, month));
  const newest = watched.at(-1);
  const isUnderWay = newest !== undefined && reported < LAST_MONTH;
  return {
    months: watched.map(toMonthSummary).filter(saysSomething),
    lag: isUnderWay ? findLag(newest) : null,
    doubt: isUnderWay ? findDoubt(sheet, reported) : null,
  };
};
