import { parseCommonAmount } from '../../../domain/money/money.ts';
import { type Decimal, sumDecimals } from '../../../domain/number/decimal.ts';
import { toHundredths } from '../../../domain/scoring/hundredths.ts';
import { monthsText } from '../../../text/chart-text.ts';
import { axisStyle } from '../../../ui/chart/base-option.ts';
import type { DrawChart } from '../../../ui/chart/chart-option.ts';
import type { OverviewRow } from '../overview-row.ts';
import { percentOf } from '../percent.ts';

/** What was executed and completed by a month, in hundredths of a per cent; null where nobody said. */
export type MonthPoint = {
  readonly month: number;
  readonly executed: number | null;
  readonly done: number | null;
  /** How many projects named an amount. */
  readonly projects: number;
};

const months = Array.from({ length: 12 }, (_, index) => index + 1);

type Amounts = { readonly executed: Decimal; readonly budget: Decimal };

const amountsAt = ({ summary, budget }: OverviewRow, month: number): readonly Amounts[] => {
  const at = summary.months.find((candidate) => candidate.month === month);
  const executed = at === undefined ? null : parseCommonAmount(at.executedText, summary.moneyUnit);
  return executed === null || budget === null ? [] : [{ executed, budget }];
};

const doneAt = (rows: readonly OverviewRow[], month: number): number | null => {
  const done = rows.flatMap(({ summary }) => summary.months.find((at) => at.month === month)?.done ?? []);
  const sum = done.reduce((all, value) => all + value, 0);
  return done.length === 0 ? null : Math.round(sum / done.length);
};

/** The newest year that was followed month by month, else the newest that says anything, and its rows. */
export const monthsYear = (
  rows: readonly OverviewRow[],
): { readonly year: number | null; readonly rows: readonly OverviewRow[] } => {
  const telling = rows.filter(({ summary }) => summary.months.length > 0);
  const followed = telling.filter(({ summary }) => summary.months.some(({ month }) => month < 12));
  const years = (followed.length > 0 ? followed : telling).map(({ summary }) => summary.fiscalYear ?? 0);
  const year = years.length === 0 ? null : years.reduce((newest, candidate) => Math.max(newest, candidate));
  return { year: year === 0 ? null : year, rows: telling.filter(({ summary }) => (summary.fiscalYear ?? 0) === year) };
};

/** The twelve months of the rows; only projects that name an amount by a month count towards it. */
export const monthPoints = (rows: readonly OverviewRow[]): readonly MonthPoint[] =>
  months.map((month) => {
    const amounts = rows.flatMap((row) => amountsAt(row, month));
    const share = percentOf(
      sumDecimals(amounts.map(({ executed }) => executed)),
      sumDecimals(amounts.map(({ budget }) => budget)),
    );
    const executed = share === null ? null : toHundredths(share);
    return { month, executed, done: doneAt(rows, month), projects: amounts.length };
  });

/** 序时进度 in hundredths of a per cent. */
export const timeShare = (month: number): number => Math.round((month * 10_000) / 12);

const line = (
  name: string,
  values: readonly (number | null)[],
  looks: { readonly color: string; readonly type: 'solid' | 'dashed' | 'dotted'; readonly symbol: string },
) => ({
  type: 'line' as const,
  name,
  symbol: looks.symbol,
  symbolSize: 7,
  connectNulls: true,
  itemStyle: { color: looks.color },
  lineStyle: { color: looks.color, width: 2, type: looks.type },
  data: values.map((value) => (value === null ? null : value / 100)),
});

export const drawMonths =
  (points: readonly MonthPoint[]): DrawChart =>
  (ink) => ({
    grid: { left: 44, right: 16, top: 36, bottom: 28 },
    legend: { top: 0, left: 0, textStyle: { color: ink.ink, fontSize: 12 } },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: points.map(({ month }) => monthsText.month(month)), ...axisStyle(ink) },
    yAxis: { type: 'value', min: 0, ...axisStyle(ink) },
    series: [
      line(
        monthsText.time,
        points.map(({ month }) => timeShare(month)),
        { color: ink.soft, type: 'dashed', symbol: 'none' },
      ),
      line(
        monthsText.executed,
        points.map(({ executed }) => executed),
        { color: ink.accent, type: 'solid', symbol: 'circle' },
      ),
      line(
        monthsText.done,
        points.map(({ done }) => done),
        { color: ink.green, type: 'dotted', symbol: 'rect' },
      ),
    ],
  });
