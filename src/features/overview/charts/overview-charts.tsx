import { memo, useMemo } from 'react';
import classes from '../overview-page.module.css';
import { isEvaluated, type OverviewRow } from '../overview-row.ts';
import { GradesChart } from './grades-chart.tsx';
import { HeatChart } from './heat-chart.tsx';
import { LossesChart } from './losses-chart.tsx';
import { MonthsChart } from './months-chart.tsx';
import { QuadrantChart } from './quadrant-chart.tsx';

/** The pictures of the overview: each answers one question and stands beside its numbers. */
export const OverviewCharts = memo(({ rows }: { readonly rows: readonly OverviewRow[] }) => {
  const evaluated = useMemo(() => rows.filter(isEvaluated), [rows]);
  return (
    <div className={classes.charts}>
      {evaluated.length > 0 && (
        <>
          <QuadrantChart rows={evaluated} />
          <LossesChart rows={evaluated} />
          <div className={classes.stack}>
            <HeatChart rows={evaluated} />
            <GradesChart rows={evaluated} />
          </div>
        </>
      )}
      <MonthsChart rows={rows} />
    </div>
  );
});
