import { compareDecimals, type Decimal, zero } from '../number/decimal.ts';
import { formatPlain } from '../scoring/points.ts';
import { forecastIndicator, OUTCOMES } from './forecast-indicator.ts';
import { withWeights } from './weights.ts';
import type { Likelihood } from './watch.ts';
import type { WatchedMonth, WatchedRow, WatchedSheet } from './watch-sheet.ts';

/** The row that is furthest behind by a month, with the numbers of its light as written. */
export type Lag = {
  readonly light: 'red' | 'yellow';
  readonly month: number;
  readonly indicatorId: string;
  readonly name: string;
  readonly targetText: string;
  /** What it stands at: 42场. */
  readonly standing: string;
  /** What was due by the month, and how much of that is there, in %; '' where nothing grows with the months. */
  readonly due: string;
  readonly share: string;
  /** How many rows have this light. */
  readonly count: number;
};

/** A row whose 完成目标可能性 does not fit the forecast. */
export type Doubt = {
  readonly month: number;
  readonly indicatorId: string;
  readonly name: string;
  readonly likelihood: Likelihood;
  /** How likely the target is met, in whole %. */
  readonly meets: number;
};

type Behind = { readonly row: WatchedRow; readonly standing: string; readonly due: string; readonly share: Decimal };

const plain = (value: Decimal | null): string => (value === null ? '' : formatPlain(value));

const behindOf = (row: WatchedRow, light: 'red' | 'yellow'): readonly Behind[] => {
  const { value, state } = row;
  if (value.kind === 'none' || state.kind === 'unlit' || state.light !== light) return [];
  return [{ row, standing: value.shown, due: plain(state.due), share: state.share ?? zero }];
};

/** The worst row of a month, the smallest share of what was due first; null while no light is red or yellow. */
export const findLag = ({ rows, month, light }: WatchedMonth): Lag | null => {
  if (light !== 'red' && light !== 'yellow') return null;
  const behind = rows.flatMap((row) => behindOf(row, light));
  const growing = behind.filter(({ due }) => due !== '');
  const [worst] = (growing.length > 0 ? growing : behind).toSorted((left, right) =>
    compareDecimals(left.share, right.share),
  );
  if (worst === undefined) return null;
  const { indicator } = worst.row;
  const { id: indicatorId, name, targetText } = indicator;
  const share = worst.due === '' ? '' : formatPlain(worst.share);
  return {
    light,
    month,
    indicatorId,
    name,
    targetText,
    standing: worst.standing,
    due: worst.due,
    share,
    count: behind.length,
  };
};

const PERCENT = 100;

/** The first row whose prospects the unit sees otherwise than its periods do; nothing is forecast where nothing was said. */
export const findDoubt = (sheet: WatchedSheet, month: number): Doubt | null => {
  const said = new Set(sheet.watch.outlooks.map(({ indicatorId }) => indicatorId));
  const weighted = withWeights(sheet);
  for (const indicator of weighted.evaluation.indicators) {
    if (!said.has(indicator.id)) continue;
    const forecast = forecastIndicator(indicator, weighted, month);
    if (forecast?.kind !== 'series' || !forecast.disagrees || forecast.likelihood === null) continue;
    const meets = (forecast.meets * PERCENT) / OUTCOMES;
    return { month, indicatorId: indicator.id, name: indicator.name, likelihood: forecast.likelihood, meets };
  }
  return null;
};
