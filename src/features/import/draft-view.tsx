import { Link } from '@tanstack/react-router';
import { memo, useEffect, useMemo, useState } from 'react';
import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { rowsOf } from '../../import/draft/correct-drafts.ts';
import { importText } from '../../text/import-page-text.ts';
import { cellKey } from './cell-place.ts';
import { correctedCells } from './corrected-cells.ts';
import classes from './draft-view.module.css';
import scrollBox from './scroll-box.module.css';
import { DoubtList } from './doubt-list.tsx';
import { doubtItems } from './doubt-items.ts';
import { DraftPlanBar } from './draft-plan-bar.tsx';
import { DraftSheet } from './draft-sheet.tsx';
import { type ReadEntry, settledKey } from './entry.ts';
import { setEditing } from './light-store.ts';
import { type DraftAction, type DraftPlan, planKey } from './plan.ts';
import { rangeOf } from './source-grid.ts';
import { SourceTable } from './source-table.tsx';
import { SmallButton } from './small-button.tsx';

type DraftViewProps = {
  readonly id: string;
  readonly state: ReadEntry;
  readonly draft: number;
  readonly plan: DraftPlan | null;
  readonly onChoose: (key: string, action: DraftAction) => void;
  readonly onSettle: (id: string, key: string) => void;
};

/** One sheet of a file: doubts first, then the source beside what was read from it. */
export const DraftView = memo(({ id, state, draft, plan, onChoose, onSettle }: DraftViewProps) => {
  const read = state.read.drafts[draft];
  const frames = useFrames(2);
  if (read === undefined) return null;
  const isSettled = (key: string): boolean => state.settled.has(settledKey(draft, key));
  const saved = state.saved.get(draft);
  const withoutYear = state.read.drafts.filter(({ evaluation }) => evaluation.fiscalYear === null);
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
      {plan !== null && <DraftPlanBar plan={plan} onChoose={(action) => onChoose(planKey(id, draft), action)} />}
      <DoubtList
        items={doubtItems(read)}
        isSettled={isSettled}
        onSettle={(key) => onSettle(id, settledKey(draft, key))}
        onYear={yearEditing(read.evaluation, withoutYear.filter((other) => other !== read).length)}
      />
      <div className={classes.panes}>
        <SourcePane state={state} draft={draft} isDrawn={frames > 0} />
        <section className={classes.pane} aria-label={importText.result}>
          <h2>{importText.result}</h2>
          <div className={scrollBox.scroll}>{frames > 1 && <DraftSheet evaluation={read.evaluation} />}</div>
        </section>
      </div>
    </>
  );
});

/** How many frames were drawn, up to `count`: both panes in one would hold the page while other files are being read. */
const useFrames = (count: number): number => {
  const [drawn, setDrawn] = useState(0);
  useEffect(() => {
    if (drawn === count) return;
    const next = requestAnimationFrame(() => setDrawn(drawn + 1));
    return () => cancelAnimationFrame(next);
  }, [drawn, count]);
  return drawn;
};

/** Opens the year of a sheet at the first row that was read of it; `others` have none either. */
const yearEditing = (evaluation: Evaluation, others: number): (() => void) | null => {
  const places = evaluation.sources.flatMap(({ table }) => {
    const rows = rowsOf(evaluation, table);
    return rows === null ? [] : [{ table, row: rows.from }];
  });
  const [place] = places;
  if (place === undefined) return null;
  return () => setEditing({ kind: 'year', ...place, text: String(evaluation.fiscalYear ?? ''), others });
};

type SourcePaneProps = { readonly state: ReadEntry; readonly draft: number; readonly isDrawn: boolean };

const SourcePane = ({ state, draft, isDrawn }: SourcePaneProps) => {
  const [extent, setExtent] = useState<'part' | 'whole'>('part');
  const { parts, doubtful, corrected } = useMemo(() => drawnParts(state, draft, extent), [state, draft, extent]);
  const isCut = parts.some(({ table, range }) => range.from > 1 || range.to < table.rowCount);
  return (
    <section className={classes.pane} aria-label={importText.source}>
      <h2>
        {parts.length === 1 ? importText.sourceCaption(parts[0]?.table.name ?? '') : importText.source}
        {(isCut || extent === 'whole') && (
          <SmallButton onClick={() => setExtent(extent === 'part' ? 'whole' : 'part')}>
            {extent === 'part' ? importText.sourceWhole : importText.sourcePart}
          </SmallButton>
        )}
      </h2>
      <div className={scrollBox.scroll}>
        {isDrawn &&
          parts.map(({ table, range }) => (
            <SourceTable key={table.name} table={table} range={range} doubtful={doubtful} corrected={corrected} />
          ))}
      </div>
    </section>
  );
};

/** What is drawn of each table, and which of its cells are marked. */
const drawnParts = ({ read, corrections, settled }: ReadEntry, draft: number, extent: 'part' | 'whole') => {
  const sheet = read.drafts[draft];
  const open = sheet === undefined ? [] : doubtItems(sheet).filter(({ key }) => !settled.has(settledKey(draft, key)));
  return {
    parts: read.tables.flatMap((table) => {
      const range = sheet === undefined ? null : rangeOf(table, sheet.evaluation);
      return range === null ? [] : [{ table, range: extent === 'whole' ? { from: 1, to: table.rowCount } : range }];
    }),
    doubtful: new Set(open.flatMap(({ cell }) => (cell === null ? [] : [cellKey(cell)]))),
    corrected: correctedCells(corrections, read.tables),
  };
};
