import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { importText } from '../../text/import-page-text.ts';
import { cellKey } from './cell-place.ts';
import classes from './import-page.module.css';
import { DoubtList } from './doubt-list.tsx';
import { doubtItems } from './doubt-items.ts';
import { DraftPlanBar } from './draft-plan-bar.tsx';
import { DraftSheet } from './draft-sheet.tsx';
import { type ReadEntry, settledKey } from './entry.ts';
import type { DraftAction, DraftPlan } from './plan.ts';
import { rangeOf } from './source-grid.ts';
import { SourceTable } from './source-table.tsx';

type DraftViewProps = {
  readonly state: ReadEntry;
  readonly draft: number;
  readonly plan: DraftPlan | null;
  readonly onChoose: (action: DraftAction) => void;
  readonly onSettle: (key: string) => void;
};

/** One sheet of a file: doubts first, then the source beside what was read from it. */
export const DraftView = ({ state, draft, plan, onChoose, onSettle }: DraftViewProps) => {
  const read = state.read.drafts[draft];
  if (read === undefined) return null;
  const items = doubtItems(read);
  const isSettled = (key: string): boolean => state.settled.has(settledKey(draft, key));
  const saved = state.saved.get(draft);
  const open = items.flatMap(({ key, cell }) => (cell === null || isSettled(key) ? [] : [cellKey(cell)]));
  return (
    <>
      {read.evaluation.kind === 'blank' && <p className={classes.calm}>{importText.blankForm}</p>}
      {saved !== undefined && (
        <p className={classes.savedLine}>
          {importText.saved}{' '}
          <Link to="/evaluations/$id" params={{ id: saved }}>
            {importText.openSaved}
          </Link>
        </p>
      )}
      {plan !== null && <DraftPlanBar plan={plan} onChoose={onChoose} />}
      <DoubtList items={items} isSettled={isSettled} onSettle={onSettle} />
      <div className={classes.panes}>
        <SourcePane state={state} draft={draft} doubtful={new Set(open)} />
        <section className={classes.pane} aria-label={importText.result}>
          <h2>{importText.result}</h2>
          <div className={classes.scroll}>
            <DraftSheet evaluation={read.evaluation} />
          </div>
        </section>
      </div>
    </>
  );
};

type SourcePaneProps = {
  readonly state: ReadEntry;
  readonly draft: number;
  readonly doubtful: ReadonlySet<string>;
};

const SourcePane = ({ state, draft, doubtful }: SourcePaneProps) => {
  const [extent, setExtent] = useState<'part' | 'whole'>('part');
  const evaluation = state.read.drafts[draft]?.evaluation;
  const corrected = new Set(state.corrections.map(cellKey));
  const parts = state.read.tables.flatMap((table) => {
    const range = evaluation === undefined ? null : rangeOf(table, evaluation);
    return range === null ? [] : [{ table, range: extent === 'whole' ? { from: 1, to: table.rowCount } : range }];
  });
  const isCut = parts.some(({ table, range }) => range.from > 1 || range.to < table.rowCount);
  return (
    <section className={classes.pane} aria-label={importText.source}>
      <h2>
        {parts.length === 1 ? importText.sourceCaption(parts[0]?.table.name ?? '') : importText.source}
        {(isCut || extent === 'whole') && (
          <button
            type="button"
            className={classes.small}
            onClick={() => setExtent(extent === 'part' ? 'whole' : 'part')}
          >
            {extent === 'part' ? importText.sourceWhole : importText.sourcePart}
          </button>
        )}
      </h2>
      <div className={classes.scroll}>
        {parts.map(({ table, range }) => (
          <SourceTable key={table.name} table={table} range={range} doubtful={doubtful} corrected={corrected} />
        ))}
      </div>
    </section>
  );
};
