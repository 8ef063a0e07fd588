import { useState } from 'react';
import { importText } from '../../text/import-page-text.ts';
import { Button } from '../../ui/button.tsx';
import { CellEditor } from './cell-editor.tsx';
import { CorrectionList } from './correction-list.tsx';
import { DraftTabs } from './draft-tabs.tsx';
import { DraftView } from './draft-view.tsx';
import type { Entry, ReadEntry } from './entry.ts';
import { failureWords } from './failure-words.ts';
import { ForeignTables, TableGlances } from './foreign-tables.tsx';
import classes from './entry-view.module.css';
import { type DraftAction, type DraftPlan, keptRuleSetOf } from './plan.ts';
import { ReturnedButton } from './returned-button.tsx';
import type { ImportActions } from './use-import-session.ts';

type EntryViewProps = {
  readonly entry: Entry;
  readonly actions: ImportActions;
  readonly plans: readonly DraftPlan[];
  readonly ruleSetId: string;
  readonly onChoose: (key: string, action: DraftAction) => void;
};

/** What one file gave, or why it gave nothing. */
export const EntryView = ({ entry, actions, plans, ruleSetId, onChoose }: EntryViewProps) => {
  const { id, name, state } = entry;
  const failure = failureWords(state);
  const [told, setTold] = useState('');
  const planOf = (draft: number): DraftPlan | null =>
    plans.find((plan) => plan.entryId === id && plan.draft === draft) ?? null;
  return (
    <div className={classes.entry}>
      <div className={classes.entryHead}>
        <h1>{name}</h1>
        <span className={classes.space} />
        {state.kind === 'read' && state.corrections.length > 0 && (
          <>
            <CorrectionList
              corrections={state.corrections}
              busy={state.isRereading}
              onUndo={(index) => actions.undo(id, state, index)}
            />
            <Button disabled={state.isRereading} onClick={() => actions.undo(id, state, state.corrections.length - 1)}>
              {importText.undo}
            </Button>
          </>
        )}
        {state.kind === 'read' && state.read.drafts.length > 0 && (
          <ReturnedButton
            name={name}
            state={state}
            ruleSetIdOf={(draft) => keptRuleSetOf(planOf(draft)) ?? ruleSetId}
            bytesOf={() => actions.bytesOf(id)}
            onTold={setTold}
          />
        )}
        {state.kind === 'unread' && <Button onClick={() => actions.retry(id)}>{importText.retry}</Button>}
        <Button onClick={() => actions.remove([id])}>{importText.remove}</Button>
      </div>
      <output className={classes.told}>{told}</output>
      {failure !== null && (
        <div className={classes.failure} role="alert">
          <p>{failure.cause}。</p>
          <p>{failure.remedy}</p>
        </div>
      )}
      {state.kind === 'waiting' && <p className={classes.told}>{importText.waiting}</p>}
      {state.kind === 'read' && (
        <>
          <CellEditor state={state} onCorrect={(correction) => actions.correct(id, state, correction)} />
          <Drafts id={id} state={state} actions={actions} planOf={planOf} onChoose={onChoose} />
        </>
      )}
    </div>
  );
};

type DraftsProps = Pick<EntryViewProps, 'actions' | 'onChoose'> & {
  readonly id: string;
  readonly state: ReadEntry;
  readonly planOf: (draft: number) => DraftPlan | null;
};

const Drafts = ({ id, state, actions, planOf, onChoose }: DraftsProps) => {
  const [chosen, setChosen] = useState(0);
  const { drafts } = state.read;
  const draft = Math.min(chosen, drafts.length - 1);
  if (drafts.length === 0)
    return state.read.tables.length > 0 && <TableGlances state={state} tables={state.read.tables} />;
  return (
    <>
      {drafts.length > 1 && <DraftTabs state={state} chosen={draft} onChoose={setChosen} />}
      <ForeignTables state={state} />
      <DraftView
        key={draft}
        state={state}
        draft={draft}
        plan={planOf(draft)}
        id={id}
        onChoose={onChoose}
        onSettle={actions.look}
      />
    </>
  );
};
