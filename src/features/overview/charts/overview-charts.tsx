import { memo } from 'react';
import classes from '../overview-page.module.css';
import type { OverviewRow } from '../overview-row.ts';
import { GradesChart } from './grades-chart.tsx';
import { HeatChart } from './heat-chart.tsx';
import { LossesChart } from './losses-chart.tsx';
import { MonthsChart } from './months-chart.tsx';
import { QuadrantChart } from './quadrant-chart.tsx';

/** The pictures of the overview: each answers one question and stands beside its numbers. */
export const OverviewCharts = memo(({ rows }: { readonly rows: readonly OverviewRow[] }) => (
  <div className={classes.charts}>
    <QuadrantChart rows={rows} />
    <LossesChart rows={rows} />
    <div className={classes.stack}>
      <HeatChart rows={rows} />
      <GradesChart rows={rows} />
    </div>
    <MonthsChart rows={rows} />
  </div>
));
