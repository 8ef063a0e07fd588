import { Link } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { SheetTroubles } from '../../../components/sheet-troubles.tsx';
import { type Place, placeKey } from '../../../domain/entry/entry-sheet.ts';
import { saysNoIndicator } from '../../../domain/indicator/no-indicator.ts';
import { useBackup } from '../../../queries/backup.ts';
import { canUndo } from '../../../queries/session/held-steps.ts';
import { useOpenedEvaluation } from '../../../queries/session/use-opened-evaluation.ts';
import { useSheetSession } from '../../../queries/session/use-sheet-session.ts';
import { gradeBandText } from '../../../text/grade-band-text.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { periodText } from '../../../text/entry-period.ts';
import { entryText } from '../../../text/entry-sheet.ts';
import { Button } from '../../../ui/button.tsx';
import { SidePanel } from '../panel/side-panel.tsx';
import { EntryHead } from './entry-head.tsx';
import classes from './entry-page.module.css';
import { judgeEntry } from './judge-entry.ts';
import { PasteAccount } from './paste-account.tsx';
import type { PasteAccount as Account } from './paste-lines.ts';
import { PeriodGrid } from './period-grid.tsx';
import { RowActions, TakeComputed } from './row-actions.tsx';
import { ReturnNote } from './return-note.tsx';
import { TargetDialog } from './target-dialog.tsx';
import { YearGrid } from './year-grid.tsx';

type EntryPageProps = { readonly id: string };

/** One sheet to fill in. */
export const EntryPage = ({ id }: EntryPageProps) => {
  const opened = useOpenedEvaluation(id);
  if (opened === undefined) return <p className={classes.message}>{entryText.loading}</p>;
  if (!opened.ok) {
    const isNewer = opened.error.kind === 'damaged' && opened.error.failure.kind === 'newer-schema';
    const words = opened.error.kind === 'not-found' ? entryText.notFoundBody : entryText.damaged;
    return <Message words={isNewer ? entryText.newer : words} />;
  }
  const { kind } = opened.value.evaluation;
  if (kind !== 'self-evaluation') {
    return (
      <Message words={entryText.notForEntry[kind]}>
        {kind === 'monitoring' && (
          <Link to="/monitoring/$id" params={{ id }}>
            {entryText.toMonitoring}
          </Link>
        )}
      </Message>
    );
  }
  return <EntrySheetView record={opened.value} />;
};

const Message = ({ words, children }: { readonly words: string; readonly children?: ReactNode }) => (
  <section className={classes.message}>
    <p role="alert">{words}</p>
    {children}
    <Link to="/entry">{entryText.back}</Link>
  </section>
);

const EntrySheetView = ({ record }: { readonly record: EvaluationRecord }) => {
  const { session, state } = useSheetSession(record, gradeBandText);
  const backup = useBackup();
  const judged = useMemo(() => judgeEntry(state.sheet, state.held), [state.sheet, state.held]);
  const [account, setAccount] = useState<Account | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [month, setMonth] = useState(0);
  const [view, setView] = useState<'year' | 'periods'>('year');
  const [tab, setTab] = useState('row');
  const [target, setTarget] = useState<{ readonly row: string; readonly text: string } | null>(null);
  const [wanted, setWanted] = useState(() => firstWanted(record));
  const jump = (row: string, column: string): void => {
    setView('year');
    setWanted((last) => ({ row, column, turn: (last?.turn ?? 0) + 1 }));
  };
  const [field, setField] = useState<{ readonly key: string } | null>(null);
  const toField = (place: Place): void => {
    const { rows } = state.sheet.evaluation.funding;
    if (place.kind !== 'funding' || rows[place.row]?.kind !== 'total') setTab('head');
    setField({ key: placeKey(place) });
  };
  useEffect(() => document.getElementById(field?.key ?? '')?.focus(), [field]);
  const onPeriod = useCallback((row: string, at: number): void => {
    setActive(row);
    setMonth(at);
  }, []);
  return (
    <div className={classes.page}>
      <EntryHead judged={judged} session={session} state={state} onRefused={() => setTab('check')} />
      <SheetTroubles session={session} state={state} readBackup={backup.mutateAsync} />
      {state.sheet.evaluation.state === 'returned' && <ReturnNote record={record} />}
      {account !== null && (
        <PasteAccount
          account={account}
          onUndo={() => {
            session.undo();
            setAccount(null);
          }}
          onClose={() => setAccount(null)}
        />
      )}
      <div className={classes.work}>
        {view === 'year' ? (
          <YearGrid
            judged={judged}
            session={session}
            state={state}
            wanted={wanted}
            onActive={setActive}
            onPasted={setAccount}
            onTarget={(row, text) => setTarget({ row, text })}
          />
        ) : (
          <PeriodGrid judged={judged} session={session} state={state} onActive={onPeriod} onPasted={setAccount} />
        )}
        <SidePanel
          judged={judged}
          session={session}
          state={state}
          active={active}
          month={view === 'year' ? 0 : month}
          chosen={tab}
          onChoose={setTab}
          onJump={jump}
          onRow={(row) => {
            jump(row, 'actualText');
            setTab('row');
          }}
          onField={toField}
        />
      </div>
      {target !== null && <TargetDialog {...target} session={session} onClose={() => setTarget(null)} />}
      <footer className={classes.foot}>
        <Button disabled={!canUndo(state)} onClick={() => session.undo()}>
          {entryText.undo}
        </Button>
        <Button disabled={state.log.undone.length === 0} onClick={() => session.redo()}>
          {entryText.redo}
        </Button>
        <RowActions judged={judged} session={session} active={active} onJump={jump} />
        <TakeComputed judged={judged} session={session} />
        <Button onClick={() => setView(view === 'year' ? 'periods' : 'year')}>
          {view === 'year' ? periodText.toPeriods : periodText.toYear}
        </Button>
        <span>{view === 'year' ? entryText.keys : periodText.chooseKind}</span>
      </footer>
    </div>
  );
};

/** Begins at the first actual that is still missing. */
const firstWanted = ({ evaluation: { indicators } }: EvaluationRecord) => {
  const row =
    indicators.find((indicator) => !saysNoIndicator(indicator) && indicator.actualText === '') ?? indicators[0];
  return row === undefined ? null : { row: row.id, column: 'actualText', turn: 0 };
};
