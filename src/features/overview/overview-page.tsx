import { Link } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo } from 'react';
import { isWatched } from '../../domain/monitoring/watch.ts';
import { useSummaries } from '../../queries/summaries.ts';
import type { Summary } from '../../storage/schema/summary-schema.ts';
import { briefingText } from '../../text/overview-briefing.ts';
import { overviewText } from '../../text/overview-text.ts';
import { AspectTable } from './aspect-table.tsx';
import { AttentionList } from './attention-list.tsx';
import { OverviewCharts } from './charts/overview-charts.tsx';
import { FilingList } from './filing-list.tsx';
import { filterRows } from './filter-rows.ts';
import { OverviewFilters } from './overview-filters.tsx';
import { OverviewHead } from './overview-head.tsx';
import classes from './overview-page.module.css';
import { isEvaluated, monthsGone, type OverviewRow, toOverviewRows } from './overview-row.ts';
import type { OverviewSearch, Today } from './overview-search.ts';
import { RowsPanel } from './rows-panel.tsx';
import { parseSlice } from './slice-rows.ts';
import { tallyRows } from './tally-rows.ts';
import { WatchLine } from './watch-line.tsx';

type OverviewPageProps = {
  readonly search: OverviewSearch;
  readonly today: Today;
  readonly onSearchChange: (change: Partial<OverviewSearch>) => void;
};

/** Where we stand, what slips and why: computed from the small rows of the list, for a unit, a department or all. */
export const OverviewPage = (props: OverviewPageProps) => {
  const summaries = useSummaries().data;
  if (summaries === undefined)
    return (
      <div className={classes.page} aria-busy="true">
        <h1>{overviewText.title}</h1>
        <p className={classes.soft}>{overviewText.loading}</p>
      </div>
    );
  if (!summaries.some(({ kind }) => isWatched(kind))) return <NothingToShow />;
  return <Overview {...props} summaries={summaries} />;
};

/** The months gone of the year that the rows are of; null where they are of years that stand differently. */
const monthOf = (rows: readonly OverviewRow[], today: Today): number | null => {
  const gone = new Set(rows.map(({ summary }) => monthsGone(summary.fiscalYear, today)));
  const [month] = gone;
  return gone.size === 1 ? (month ?? null) : null;
};

const Overview = ({
  summaries,
  search,
  today,
  onSearchChange,
}: OverviewPageProps & { readonly summaries: readonly Summary[] }) => {
  const all = useMemo(() => toOverviewRows(summaries, today), [summaries, today]);
  const { year, unit, department, lost, state, light } = search;
  const rows = useMemo(
    () => filterRows(all, { year, unit, department, lost, state, light }),
    [all, year, unit, department, lost, state, light],
  );
  /** The sentence does not wait for the pictures. */
  const drawn = useDeferredValue<readonly OverviewRow[] | null>(rows, null);
  const evaluated = useMemo(() => rows.filter(isEvaluated), [rows]);
  const tally = useMemo(() => tallyRows(evaluated), [evaluated]);
  const slice = useMemo(() => parseSlice(search.rows ?? ''), [search.rows]);
  const closePanel = useCallback(() => onSearchChange({ rows: undefined }), [onSearchChange]);
  return (
    <div className={classes.frame} data-panel={slice === null ? undefined : ''}>
      <div className={classes.page}>
        <header className={classes.head}>
          <h1>{overviewText.title}</h1>
          <OverviewFilters rows={all} search={search} onSearchChange={onSearchChange} />
          <Link to="/briefing" search={(current) => current} className={classes.briefing}>
            {briefingText.link}
          </Link>
        </header>
        {rows.length === 0 ? (
          <p className={classes.nothing}>{overviewText.nothingMatches}</p>
        ) : (
          <>
            <div className={classes.sentence} aria-live="polite">
              {evaluated.length > 0 && <OverviewHead tally={tally} month={monthOf(evaluated, today)} />}
              <WatchLine rows={rows} />
            </div>
            <div className={classes.columns}>
              <AttentionList rows={rows} />
              {evaluated.length > 0 && (
                <div className={classes.stack}>
                  <AspectTable aspects={tally.aspects} />
                  <FilingList rows={evaluated} />
                </div>
              )}
            </div>
            {drawn !== null && <OverviewCharts rows={drawn} />}
          </>
        )}
      </div>
      {slice !== null && <RowsPanel key={search.rows} rows={rows} slice={slice} onClose={closePanel} />}
    </div>
  );
};

const NothingToShow = () => (
  <section className={classes.page}>
    <h1>{overviewText.title}</h1>
    <p>{overviewText.empty}</p>
    <p className={classes.soft}>{overviewText.emptyRemedy}</p>
    <p className={classes.ways}>
      <Link to="/import">{overviewText.toImport}</Link>
      <Link to="/">{overviewText.toList}</Link>
    </p>
  </section>
);
