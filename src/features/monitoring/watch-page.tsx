import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { LightTag } from '../../components/light-tag.tsx';
import { SheetTroubles } from '../../components/sheet-troubles.tsx';
import { isOpenToUnit } from '../../domain/entry/submission.ts';
import { forecastSheet } from '../../domain/monitoring/forecast-total.ts';
import { lacksMonth, withPrinted } from '../../domain/monitoring/opening.ts';
import { reportedMonth } from '../../domain/monitoring/reported-month.ts';
import { watchSheet } from '../../domain/monitoring/watch-sheet.ts';
import { useBackup } from '../../queries/backup.ts';
import { canUndo } from '../../queries/session/held-steps.ts';
import { useOpenedEvaluation } from '../../queries/session/use-opened-evaluation.ts';
import { useSheetSession } from '../../queries/session/use-sheet-session.ts';
import { gradeBandText } from '../../text/grade-band-text.ts';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';
import { ruleSetOf } from '../../storage/summary.ts';
import { entryText } from '../../text/entry-sheet.ts';
import { monitoringText } from '../../text/monitoring-text.ts';
import { Button } from '../../ui/button.tsx';
import { BudgetBar } from './budget-bar.tsx';
import { BulletsChart } from './bullets/bullets-chart.tsx';
import { ForecastPanel } from './forecast-panel.tsx';
import { MonthSlider } from './month-slider.tsx';
import classes from './monitoring.module.css';
import type { OpenSheet } from './open-sheet.ts';
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
  const opened = useOpenedEvaluation(id);
  if (opened === undefined) return <p className={classes.page}>{monitoringText.loading}</p>;
  if (!opened.ok)
    return (
      <section className={classes.page}>
        <p>{monitoringText.missing}</p>
        <Link to="/monitoring">{monitoringText.back}</Link>
      </section>
    );
  return (
    <OpenWatch
      record={opened.value}
      month={month ?? reportedMonth(withPrinted(opened.value)) ?? today.month}
      onMonthChange={onMonthChange}
    />
  );
};

type OpenWatchProps = {
  /** As it was when the page was opened; what is written since lives in the session. */
  readonly record: EvaluationRecord;
  readonly month: number;
  readonly onMonthChange: (month: number) => void;
};

const OpenWatch = ({ record, month, onMonthChange }: OpenWatchProps) => {
  const { session, state } = useSheetSession(record, gradeBandText);
  const { evaluation, ledger, watch, ruleSetId } = state.sheet;
  const sheet = useMemo(
    () => withPrinted({ evaluation, ledger, watch, ruleSet: ruleSetOf(ruleSetId) }),
    [evaluation, ledger, watch, ruleSetId],
  );
  const watched = useMemo(() => watchSheet(sheet, month), [sheet, month]);
  const forecast = useMemo(() => forecastSheet(sheet, month), [sheet, month]);
  const lock = isOpenToUnit(evaluation.state) ? undefined : 'locked';
  const open = { session, state, lock } as const;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{evaluation.projectName || evaluation.formTitle}</h1>
        <LightTag light={watched.light} />
        <MonthSlider month={month} onMonthChange={onMonthChange} />
        <WatchLinks id={record.id} />
      </header>
      {lacksMonth(evaluation) && <p role="note">▲ {monitoringText.noMonth}</p>}
      <SaveBar {...open} />
      <BudgetBar open={open} watch={sheet.watch} budget={watched.budget} forecast={forecast} />
      <ForecastPanel forecast={forecast} moneyUnit={evaluation.funding.unit} />
      <WatchTable watched={watched} forecast={forecast} watch={sheet.watch} open={open} />
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

/** What is typed is written by itself, as on 填报, and each step can be taken back. */
const SaveBar = ({ session, state, lock }: OpenSheet) => {
  const backup = useBackup();
  return (
    <>
      {lock === undefined ? (
        <p className={classes.bar}>
          <Button disabled={!canUndo(state)} onClick={() => session.undo()}>
            {entryText.undo}
          </Button>
          <Button disabled={state.log.undone.length === 0} onClick={() => session.redo()}>
            {entryText.redo}
          </Button>
          <span className={classes.soft}>{monitoringText.savedAlone}</span>
        </p>
      ) : (
        <p className={classes.soft}>{monitoringText.readOnly}</p>
      )}
      <SheetTroubles session={session} state={state} readBackup={backup.mutateAsync} />
    </>
  );
};
