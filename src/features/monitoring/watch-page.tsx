import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { LightTag } from '../../components/light-tag.tsx';
import { forecastSheet } from '../../domain/monitoring/forecast-total.ts';
import { lacksMonth, withPrinted } from '../../domain/monitoring/opening.ts';
import { reportedMonth } from '../../domain/monitoring/reported-month.ts';
import { watchSheet } from '../../domain/monitoring/watch-sheet.ts';
import { useEvaluation } from '../../queries/evaluations.ts';
import { useSaveWatch } from '../../queries/watch.ts';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';
import { ruleSetOf } from '../../storage/summary.ts';
import { monitoringText } from '../../text/monitoring-text.ts';
import { Button } from '../../ui/button.tsx';
import { BudgetBar } from './budget-bar.tsx';
import { BulletsChart } from './bullets/bullets-chart.tsx';
import { ForecastPanel } from './forecast-panel.tsx';
import { MonthSlider } from './month-slider.tsx';
import classes from './monitoring.module.css';
import { toDraft, type WatchDraft } from './watch-draft.ts';
import { WatchTable } from './watch-table.tsx';

type WatchPageProps = {
  readonly id: string;
  /** Null = the newest month that was reported, else that of today. */
  readonly month: number | null;
  readonly today: { readonly month: number };
  readonly onMonthChange: (month: number) => void;
};

/** One project through the year: values, lights with their receipts, causes and prospects. */
export const WatchPage = ({ id, month, today, onMonthChange }: WatchPageProps) => {
  const { data } = useEvaluation(id);
  if (data === undefined) return <p className={classes.page}>{monitoringText.loading}</p>;
  if (!data.ok)
    return (
      <section className={classes.page}>
        <p>{monitoringText.missing}</p>
        <Link to="/monitoring">{monitoringText.back}</Link>
      </section>
    );
  const { value: record } = data;
  return (
    <OpenWatch
      key={`${id} ${record.revision}`}
      record={record}
      month={month ?? reportedMonth(withPrinted(record)) ?? today.month}
      onMonthChange={onMonthChange}
    />
  );
};

type OpenWatchProps = {
  readonly record: EvaluationRecord;
  readonly month: number;
  readonly onMonthChange: (month: number) => void;
};

const OpenWatch = ({ record, month, onMonthChange }: OpenWatchProps) => {
  const [draft, setDraft] = useState(() => toDraft(record));
  const { evaluation, ledger } = draft.sheet;
  const { watch } = draft;
  const ruleSet = ruleSetOf(record.ruleSetId);
  const sheet = useMemo(
    () => withPrinted({ evaluation, ledger, watch, ruleSet }),
    [evaluation, ledger, watch, ruleSet],
  );
  const watched = useMemo(() => watchSheet(sheet, month), [sheet, month]);
  const forecast = useMemo(() => forecastSheet(sheet, month), [sheet, month]);
  const access = evaluation.state === 'draft' || evaluation.state === 'returned' ? 'open' : 'locked';
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{evaluation.projectName || evaluation.formTitle}</h1>
        <LightTag light={watched.light} />
        <MonthSlider month={month} onMonthChange={onMonthChange} />
        <WatchLinks id={record.id} />
      </header>
      {lacksMonth(evaluation) && <p role="note">▲ {monitoringText.noMonth}</p>}
      <SaveBar record={record} draft={draft} access={access} />
      <BudgetBar
        draft={draft}
        watch={sheet.watch}
        budget={watched.budget}
        forecast={forecast}
        access={access}
        onChange={setDraft}
      />
      <ForecastPanel forecast={forecast} moneyUnit={evaluation.funding.unit} />
      <WatchTable
        watched={watched}
        forecast={forecast}
        watch={sheet.watch}
        draft={draft}
        access={access}
        onChange={setDraft}
      />
      <BulletsChart watched={watched} fiscalYear={evaluation.fiscalYear} />
    </div>
  );
};

/** 绩效运行监控表 of 财预〔2019〕136号. */
const monitoringForm = 'project-monitoring';

const WatchLinks = ({ id }: { readonly id: string }) => (
  <span className={classes.links}>
    <Link to="/monitoring" search={(current) => current}>
      {monitoringText.back}
    </Link>
    <Link to="/evaluations/$id" params={{ id }}>
      {monitoringText.toSheet}
    </Link>
    <Link to="/print/$id" params={{ id }} search={(current) => ({ ...current, form: monitoringForm })}>
      {monitoringText.toPrint}
    </Link>
  </span>
);

type SaveBarProps = {
  readonly record: EvaluationRecord;
  readonly draft: WatchDraft;
  readonly access: 'open' | 'locked';
};

const SaveBar = ({ record, draft, access }: SaveBarProps) => {
  const save = useSaveWatch();
  const [problem, setProblem] = useState('');
  const write = async (): Promise<void> => {
    const { sheet, watch, edits } = draft;
    const saved = await save.mutateAsync({ record, ledger: sheet.ledger, watch, edits });
    if (!saved.ok) setProblem(saved.error.kind === 'conflict' ? monitoringText.conflict : monitoringText.failed);
  };
  if (access === 'locked') return <p className={classes.soft}>{monitoringText.readOnly}</p>;
  return (
    <p className={classes.bar}>
      <Button tone="primary" disabled={!draft.isChanged} busy={save.isPending} onClick={() => void write()}>
        {monitoringText.save}
      </Button>
      {draft.isChanged && <span className={classes.soft}>{monitoringText.unsaved}</span>}
      {problem !== '' && (
        <span className={classes.bad} role="alert">
          {problem}
        </span>
      )}
    </p>
  );
};
