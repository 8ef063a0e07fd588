import { useMemo } from 'react';
import { fromHundredths } from '../../../domain/scoring/hundredths.ts';
import { chartText, monthsText } from '../../../text/chart-text.ts';
import { formatRate } from '../../../text/format-number.ts';
import { ChartFigure } from '../../../ui/chart/chart-figure.tsx';
import type { OverviewRow } from '../overview-row.ts';
import { RowsLink } from '../rows-link.tsx';
import { drawMonths, monthPoints, monthsYear, timeShare } from './months.ts';

const textOf = (value: number | null): string => (value === null ? '—' : formatRate(fromHundredths(value)));

/** Money and targets through the year: are they on time? */
export const MonthsChart = ({ rows }: { readonly rows: readonly OverviewRow[] }) => {
  const { year, rows: own } = useMemo(() => monthsYear(rows), [rows]);
  const points = useMemo(() => monthPoints(own), [own]);
  const draw = useMemo(() => drawMonths(points), [points]);
  const last = points.findLast(({ executed }) => executed !== null);
  const answer =
    last === undefined
      ? monthsText.nothing
      : monthsText.answer(year, {
          month: last.month,
          executed: textOf(last.executed),
          time: textOf(timeShare(last.month)),
        });
  return (
    <ChartFigure
      title={monthsText.title}
      answer={
        <RowsLink slice={{ kind: own.some(({ underWay }) => underWay !== null) ? 'under-way' : 'execution' }}>
          {answer}
        </RowsLink>
      }
      description={`${monthsText.title}：${answer}`}
      draw={draw}
      height={300}
      marks={points.length}
      wording={chartText}
      table={{
        heads: [monthsText.monthHead, monthsText.time, monthsText.executed, monthsText.done, monthsText.projects],
        rows: points.map(({ month, executed, done, projects }) => ({
          key: String(month),
          cells: [monthsText.month(month), textOf(timeShare(month)), textOf(executed), textOf(done), projects],
        })),
      }}
    />
  );
};
