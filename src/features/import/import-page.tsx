import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { defaultRuleSetId } from '../../domain/rules/rule-sets.ts';
import { formsText } from '../../text/forms-text.ts';
import { importText } from '../../text/import-page-text.ts';
import { Button } from '../../ui/button.tsx';
import { AcceptBar } from './accept-bar.tsx';
import { DropArea } from './drop-area.tsx';
import type { Entry } from './entry.ts';
import { EntryView } from './entry-view.tsx';
import { FileList } from './file-list.tsx';
import classes from './import-page.module.css';
import { LeaveGuard } from './leave-guard.tsx';
import { PickBar } from './pick-bar.tsx';
import type { Source } from '../../worker/inbox.ts';
import { type ImportActions, useImportSession } from './use-import-session.ts';
import { usePlans } from './use-plans.ts';

/** Files in, evaluations out; nothing is written before a person says so. */
export const ImportPage = () => {
  const { entries, actions } = useImportSession();
  const [notice, setNotice] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const { add } = actions;
  const take = useCallback(
    (sources: readonly Source[]): void => {
      setNotice(null);
      // What came last is what a person wants to see.
      setChosen(add(sources));
    },
    [add],
  );
  const onEmptyPaste = useCallback(() => setNotice(importText.pasteNothing), []);
  return (
    <DropArea onDrop={take} onEmptyPaste={onEmptyPaste}>
      {notice !== null && (
        <p className={classes.notice} role="alert">
          {notice}
        </p>
      )}
      {entries.length === 0 ? (
        <Welcome onPick={take} />
      ) : (
        <Workbench entries={entries} actions={actions} chosen={chosen} onChoose={setChosen} onPick={take} />
      )}
    </DropArea>
  );
};

const Welcome = ({ onPick }: { readonly onPick: (sources: readonly Source[]) => void }) => (
  <div className={classes.welcome}>
    <h1>{importText.lead}</h1>
    <p>{importText.formats}</p>
    <PickBar onPick={onPick} />
    <p className={classes.faint}>{importText.local}</p>
    <Link to="/forms">{formsText.toForms}</Link>
  </div>
);

type WorkbenchProps = {
  readonly entries: readonly Entry[];
  readonly actions: ImportActions;
  /** The file that is shown; null = the first. */
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  readonly onPick: (sources: readonly Source[]) => void;
};

const Workbench = ({ entries, actions, chosen, onChoose, onPick }: WorkbenchProps) => {
  const { plans, choose } = usePlans(entries);
  const [ruleSetId, setRuleSetId] = useState(defaultRuleSetId);
  const selected = entries.find(({ id }) => id === chosen) ?? entries[0];
  const waiting = entries.filter(({ state }) => state.kind === 'waiting').length;
  return (
    <div className={classes.bench}>
      <aside className={classes.side}>
        <PickBar onPick={onPick} />
        {waiting > 0 && (
          <div className={classes.progress}>
            <progress
              max={entries.length}
              value={entries.length - waiting}
              aria-label={importText.progress(entries.length - waiting, entries.length)}
            />
            <output>{importText.progress(entries.length - waiting, entries.length)}</output>
            <Button onClick={actions.cancel}>{importText.cancel}</Button>
          </div>
        )}
        <FileList entries={entries} selected={selected?.id ?? null} onSelect={onChoose} />
        <Button onClick={() => actions.remove(entries.map(({ id }) => id))}>{importText.clear}</Button>
      </aside>
      <div className={classes.work}>
        {selected === undefined ? (
          <p>{importText.choose}</p>
        ) : (
          <EntryView
            key={selected.id}
            entry={selected}
            actions={actions}
            plans={plans}
            ruleSetId={ruleSetId}
            onChoose={choose}
          />
        )}
        <LeaveGuard pending={plans.filter(({ action }) => action !== 'skip').length} />
        <AcceptBar
          plans={plans}
          ruleSetId={ruleSetId}
          onRuleSet={setRuleSetId}
          isRereading={entries.some(({ state }) => state.kind === 'read' && state.isRereading)}
          onSaved={actions.markSaved}
        />
      </div>
    </div>
  );
};
