import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { SeverityMark } from '../../../components/severity-mark.tsx';
import { changesSinceReturn, editsBeside } from '../../../domain/entry/changes-since-return.ts';
import type { CrossFinding } from '../../../domain/review/cross-finding.ts';
import type { ReviewMark } from '../../../domain/review/review.ts';
import { useChangeBureau, useReadReviewer } from '../../../queries/bureau.ts';
import { useHistory } from '../../../queries/entry.ts';
import { useOpenedEvaluation } from '../../../queries/session/use-opened-evaluation.ts';
import type { BureauSettings } from '../../../storage/bureau-store.ts';
import type { HistoryEntry } from '../../../storage/schema/history-schema.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { namesInHistory } from '../../../text/entry-edit.ts';
import { deskText, reviewNoteText } from '../../../text/review-desk-text.ts';
import { stateText } from '../../../text/ui-list.ts';
import { CellInput } from '../cell-input.tsx';
import { ClauseBar } from './clause-bar.tsx';
import classes from './desk.module.css';
import { DeskActions } from './desk-actions.tsx';
import { ReadOnlyNote, RoundNote } from './desk-notes.tsx';
import { agreedRows, type DeskRow, lacksScore, takeScore, toDeskSheet, toggleClause, typeActual } from './desk-rows.ts';
import { DeskTable } from './desk-table.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useReviewSession } from './use-review-session.ts';

/** Where the sheet stands in the queue; `at` counts from 0, −1 = not in it. */
export type QueuePosition = { readonly at: number; readonly all: number };

const none: readonly HistoryEntry[] = [];

type DeskProps = {
  readonly id: string;
  readonly bureau: BureauSettings;
  readonly crossFindings: readonly CrossFinding[];
  readonly position: QueuePosition;
  readonly onStep: (step: -1 | 1) => void;
  readonly onClose: () => void;
};

/** The sheet beside the queue: 自评 | 计算 | 复核, its findings, and what to do with it. */
export const Desk = (props: DeskProps) => <DeskOfSheet key={props.id} {...props} />;

const DeskOfSheet = (props: DeskProps) => {
  const opened = useOpenedEvaluation(props.id);
  if (opened?.ok !== true) return <section className={classes.desk} aria-label={deskText.region} />;
  return <OpenDesk record={opened.value} {...props} />;
};

const OpenDesk = ({
  record: opened,
  bureau,
  crossFindings,
  position,
  onStep,
  onClose,
}: DeskProps & { readonly record: EvaluationRecord }) => {
  const { session, state } = useReviewSession(opened);
  const { record, review } = state;
  const { evaluation } = record;
  const { clauses, tuning } = bureau;
  const changeBureau = useChangeBureau();
  const readReviewer = useReadReviewer();
  const sheet = useMemo(
    () => toDeskSheet(record, { review, tuning, crossFindings }),
    [record, review, tuning, crossFindings],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [lack, setLack] = useState<{ readonly key: string; readonly words: string } | null>(null);
  const at = Math.max(
    0,
    sheet.rows.findIndex(({ key }) => key === chosen),
  );
  const active = sheet.rows[at];
  const lock = evaluation.state === 'submitted' ? 'open' : 'locked';
  const agreed = agreedRows(sheet.rows);
  const { data: history = none } = useHistory(evaluation.id);
  const changes = useMemo(() => changesSinceReturn(history), [history]);
  const nameOf = namesInHistory(
    evaluation,
    history.flatMap(({ edits }) => edits),
  );
  const rowName = ({ indicator, key }: DeskRow): string => (indicator === null ? deskText.execution : nameOf(key));
  const mark = (row: DeskRow, to: ReviewMark, from = row.mark): void => {
    setLack(null);
    const told = reviewNoteText.mark(rowName(row), from.scoreText, to.scoreText);
    session.setMarks([{ key: row.key, from, to }], { told, by: readReviewer() });
  };
  const toggle = (number: number): void => {
    const clause = clauses[number - 1];
    if (lock === 'open' && active !== undefined && clause !== undefined)
      mark(active, toggleClause(active, clause, clauses));
  };
  const take = (what: 'computed' | 'self' | 'agreed'): void => {
    if (lock === 'locked') return;
    if (what === 'agreed' && agreed.length > 0)
      session.setMarks(
        agreed.map((row) => ({ key: row.key, from: row.mark, to: takeScore(row, row.selfScore, clauses) })),
        { told: reviewNoteText.agreed(agreed.length), by: readReviewer() },
      );
    if (what === 'agreed' || active === undefined) return;
    const lacking = lacksScore(active, rowName(active), what);
    if (lacking !== null) setLack({ key: active.key, words: lacking });
    else mark(active, takeScore(active, what === 'self' ? active.selfScore : active.computedScore, clauses));
  };
  useDeskKeys({
    onSheet: onStep,
    onRow: (step) => setChosen(sheet.rows[Math.min(Math.max(at + step, 0), sheet.rows.length - 1)]?.key ?? null),
    onClause: toggle,
    onTake: take,
    onEdit: () =>
      document
        .querySelector<HTMLInputElement>(
          `[data-key="${CSS.escape(active?.key ?? '')}"] input[aria-label$="${deskText.scoreOf('')}"]`,
        )
        ?.focus(),
    onHistory: (direction) => {
      if (lock === 'open')
        session[direction]({ told: reviewNoteText[direction === 'undo' ? 'undone' : 'redone'], by: readReviewer() });
    },
  });
  return (
    <section className={classes.desk} aria-label={deskText.region}>
      <header className={classes.head}>
        <h2 title={evaluation.projectName}>{evaluation.projectName || evaluation.formTitle}</h2>
        <span data-state={evaluation.state}>{stateText[evaluation.state]}</span>
        <Link to="/evaluations/$id" params={{ id: evaluation.id }}>
          {deskText.openSheet}
        </Link>
        <Link to="/print/$id" params={{ id: evaluation.id }}>
          {deskText.print}
        </Link>
        <button type="button" className={classes.plain} onClick={onClose}>
          {deskText.close}
        </button>
      </header>
      <p className={classes.facts}>
        <span>{evaluation.implementingUnit}</span>
        {position.at >= 0 && <span>{deskText.position(position.at + 1, position.all)}</span>}
        <span className={classes.person}>
          {deskText.reviewer}
          <CellInput
            label={deskText.reviewer}
            value={bureau.reviewer}
            lock="open"
            onCommit={(text) => changeBureau({ reviewer: text })}
          />
        </span>
        <button type="button" className={classes.plain} onClick={() => onStep(-1)}>
          {deskText.previous}
        </button>
        <button type="button" className={classes.plain} onClick={() => onStep(1)}>
          {deskText.next}
        </button>
      </p>
      {evaluation.state === 'submitted' ? (
        <RoundNote
          log={record.log}
          changes={editsBeside(
            changes,
            sheet.rows.map(({ key }) => key),
          )}
          nameOf={nameOf}
        />
      ) : (
        <ReadOnlyNote log={record.log} state={evaluation.state} />
      )}
      {sheet.sheetFindings.length > 0 && (
        <ul className={classes.sheetFindings} aria-label={deskText.findings}>
          {sheet.sheetFindings.map(({ severity, text }) => (
            <li key={text} data-severity={severity}>
              <SeverityMark severity={severity} /> {text}
            </li>
          ))}
        </ul>
      )}
      <section className={classes.body} tabIndex={0} aria-label={deskText.table}>
        <DeskTable
          sheet={sheet}
          clauses={clauses}
          changes={changes}
          nameOf={nameOf}
          active={active?.key ?? null}
          lock={lock}
          onActivate={setChosen}
          onMark={mark}
          onActual={(row, text, over) => mark(row, typeActual(row, text, { record, review, clauses }), over)}
        />
      </section>
      {lock === 'open' && (
        <ClauseBar
          clauses={clauses}
          applied={active?.mark.clauses ?? []}
          agreed={agreed.length}
          lack={lack?.key === active?.key ? lack?.words : undefined}
          onClause={toggle}
          onTake={take}
          history={{
            log: state.log,
            undo: () => session.undo({ told: reviewNoteText.undone, by: readReviewer() }),
            redo: () => session.redo({ told: reviewNoteText.redone, by: readReviewer() }),
          }}
        />
      )}
      <DeskActions sheet={sheet} session={session} state={state} readReviewer={readReviewer} onShow={setChosen}>
        <label className={classes.opinion}>
          {deskText.opinion}
          <CellInput
            label={deskText.opinion}
            value={review.opinion}
            lock={lock}
            onCommit={(text, over) =>
              session.setOpinion(over, text, { told: reviewNoteText.opinion, by: readReviewer() })
            }
          />
        </label>
      </DeskActions>
    </section>
  );
};
