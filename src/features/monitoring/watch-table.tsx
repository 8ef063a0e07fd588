import type { SheetForecast } from '../../domain/monitoring/forecast-total.ts';
import { outlookAt, type Watch } from '../../domain/monitoring/watch.ts';
import type { WatchedMonth } from '../../domain/monitoring/watch-sheet.ts';
import { expectedText, forecastText } from '../../text/monitoring-forecast.ts';
import { monitoringText } from '../../text/monitoring-text.ts';
import classes from './monitoring.module.css';
import type { OpenSheet } from './open-sheet.ts';
import { WatchRow } from './watch-row.tsx';

type WatchTableProps = {
  readonly watched: WatchedMonth;
  readonly forecast: SheetForecast;
  /** What the unit wrote, and what its sheet prints. */
  readonly watch: Watch;
  readonly open: OpenSheet;
};

/** All indicators of a project by a month. */
export const WatchTable = ({ watched, forecast, watch, open }: WatchTableProps) => (
  <section className={classes.scroller} aria-label={monitoringText.title} tabIndex={0}>
    <table className={classes.rows} aria-label={monitoringText.asOf(watched.month)}>
      <thead>
        <tr>
          <th scope="col">{monitoringText.subcategory}</th>
          <th scope="col">{monitoringText.name}</th>
          <th scope="col">{monitoringText.target}</th>
          <th scope="col">{monitoringText.kind}</th>
          <th scope="col">{monitoringText.ofMonth(watched.month)}</th>
          <th scope="col">{monitoringText.standing}</th>
          <th scope="col">{monitoringText.light}</th>
          <th scope="col" className={classes.end}>
            {monitoringText.deviation}
          </th>
          <th scope="col">
            {forecastText.column} · {expectedText.column}
          </th>
          <th scope="col">
            {monitoringText.likelihood} · {monitoringText.causes}
          </th>
        </tr>
      </thead>
      <tbody>
        {watched.rows.map((row) => (
          <WatchRow
            key={row.indicator.id}
            row={row}
            forecast={forecast.indicators.find(({ indicatorId }) => indicatorId === row.indicator.id) ?? null}
            outlook={outlookAt(watch, row.indicator.id, watched.month)}
            month={watched.month}
            open={open}
          />
        ))}
      </tbody>
    </table>
  </section>
);
