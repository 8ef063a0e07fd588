import { sumDecimals, wholeNumber } from '../domain/number/decimal.ts';
import { divideRounded } from '../domain/number/ratio.ts';
import { type Light, lights, type LightState } from '../domain/monitoring/light.ts';
import { type WatchedMonth, type WatchedSheet, watchSheet } from '../domain/monitoring/watch-sheet.ts';
import { toHundredths } from '../domain/scoring/hundredths.ts';
import type { MonthSummary } from './schema/summary-schema.ts';

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

/** The months of a sheet in which anything was lit. */
export const summariseWatch = (sheet: WatchedSheet): readonly MonthSummary[] => {
  const hasPeriods = sheet.watch.executed.length > 0 || Object.keys(sheet.ledger.measures).length > 0;
  const looked = hasPeriods ? months : months.slice(-1);
  return looked.map((month) => toMonthSummary(watchSheet(sheet, month))).filter(saysSomething);
};
