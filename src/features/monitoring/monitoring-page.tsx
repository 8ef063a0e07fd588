import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { lights } from '../../domain/monitoring/light.ts';
import { defaultRuleSetId } from '../../domain/rules/rule-sets.ts';
import { useSummaries } from '../../queries/summaries.ts';
import type { Summary } from '../../storage/schema/summary-schema.ts';
import { ruleSetOf } from '../../storage/summary.ts';
import { lightText, monitoringText } from '../../text/monitoring-text.ts';
import { overviewText } from '../../text/overview-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { LightTrial } from './light-trial.tsx';
import { monthColumns } from './month-columns.tsx';
import { countLights, type MonthRow, type MonthSort, newestMonth, orderMonthRows, toMonthRows } from './month-rows.ts';
import { MonthSlider } from './month-slider.tsx';
import classes from './monitoring.module.css';
import type { MonitoringSearch } from './monitoring-search.ts';

type MonitoringPageProps = {
  readonly search: MonitoringSearch;
  readonly onSearchChange: (change: Partial<MonitoringSearch>) => void;
};

/** As the table draws them; a short list leaves no hole. */
const headHeight = 42;
const rowHeight = 34;

/** 财预〔2019〕136号 asks for 1–7月. */
const usualMonth = 7;

const choices = [...lights, 'none'] as const;

const wordOf = (light: (typeof choices)[number]): string =>
  light === 'none' ? monitoringText.unlit : lightText[light];

/** The year as it goes: which project is behind, by the month one asks for. */
export const MonitoringPage = (props: MonitoringPageProps) => {
  const summaries = useSummaries().data;
  if (summaries === undefined) return <p className={classes.page}>{monitoringText.loading}</p>;
  return <Monitoring {...props} summaries={summaries} />;
};

const Monitoring = ({
  summaries,
  search,
  onSearchChange,
}: MonitoringPageProps & { readonly summaries: readonly Summary[] }) => {
  const { year, unit, light, month = null } = search;
  const all = useMemo(() => toMonthRows(summaries, { year, unit }, month), [summaries, year, unit, month]);
  const [sort, setSort] = useState<MonthSort>({ column: 'light', direction: 'up' });
  const rows = useMemo(() => orderMonthRows(all, light, sort), [all, light, sort]);
  const changeSort = (id: string): void => {
    const column = monthColumns.find((candidate) => candidate.id === id)?.id;
    if (column === undefined) return;
    setSort({ column, direction: sort.column === column && sort.direction === 'up' ? 'down' : 'up' });
  };
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{monitoringText.title}</h1>
        <MonthSlider
          month={month ?? newestMonth(all) ?? usualMonth}
          unchosen={month === null ? monitoringText.newest : null}
          onMonthChange={(chosen) => onSearchChange({ month: chosen })}
        />
        {month !== null && (
          <Button onClick={() => onSearchChange({ month: undefined })}>{monitoringText.toNewest}</Button>
        )}
        <Choice
          label={monitoringText.light}
          value={light ?? ''}
          options={[
            { value: '', label: monitoringText.allLights },
            ...choices.map((value) => ({ value, label: wordOf(value) })),
          ]}
          onChange={(chosen) => onSearchChange({ light: choices.find((value) => value === chosen) })}
        />
      </header>
      <LightSentence rows={all} />
      {rows.length === 0 ? (
        <p className={classes.soft}>{all.length === 0 ? monitoringText.empty : monitoringText.nothing}</p>
      ) : (
        <div className={classes.table} style={{ maxHeight: headHeight + rows.length * rowHeight }}>
          <DataTable
            label={monitoringText.table}
            place={search}
            columns={monthColumns}
            rows={rows}
            keyOf={({ summary }) => summary.id}
            sort={sort}
            onSort={changeSort}
          />
        </div>
      )}
      <LightTrial
        ruleSet={ruleSetOf(summaries[0]?.ruleSetId ?? defaultRuleSetId)}
        month={month ?? newestMonth(all) ?? usualMonth}
      />
    </div>
  );
};

const LightSentence = ({ rows }: { readonly rows: readonly MonthRow[] }) => (
  <p aria-live="polite" className={classes.sentence}>
    {overviewText.projects(rows.length)}
    {countLights(rows).map(([light, count]) => (
      <span key={light}>
        {overviewText.comma}
        <Link to="/monitoring" search={(current) => ({ ...current, light })} replace className={classes.number}>
          {monitoringText.countOf(wordOf(light), count)}
        </Link>
      </span>
    ))}
    {overviewText.stop}
  </p>
);
