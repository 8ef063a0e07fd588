import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { GradeTag } from '../../../components/grade-tag.tsx';
import { editOf } from '../../../domain/entry/edit.ts';
import { saysNoIndicator } from '../../../domain/indicator/no-indicator.ts';
import { proposeWeights } from '../../../domain/rules/propose-weights.ts';
import { publishedRuleSets } from '../../../domain/rules/rule-sets.ts';
import type { SessionState } from '../../../queries/session/session-state.ts';
import type { SheetSession } from '../../../queries/session/sheet-session.ts';
import { useChangeSettings, useSettings } from '../../../queries/settings.ts';
import { entryText, stateText } from '../../../text/entry-sheet.ts';
import { formatScore } from '../../../text/format-number.ts';
import { evidenceText } from '../../../text/rule-set-text.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './entry-page.module.css';
import { FundingFields } from './funding-fields.tsx';
import type { JudgedEntry } from './judge-entry.ts';
import { StateActions } from './state-actions.tsx';
import { isEditable } from './year-columns.ts';

type EntryHeadProps = {
  readonly judged: JudgedEntry;
  readonly session: SheetSession;
  readonly state: SessionState;
  /** Submission is refused: show what stands in the way. */
  readonly onRefused: () => void;
};

/** Whose sheet it is, the money, Σ of the weights, and what it comes to at this moment. */
export const EntryHead = ({ judged, session, state, onRefused }: EntryHeadProps) => {
  const { evaluation } = judged.sheet;
  const { id, projectName, formTitle, fiscalYear, implementingUnit } = evaluation;
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <div className={classes.name}>
          <h1>{projectName || formTitle}</h1>
          <span>{implementingUnit}</span>
          <span>{fiscalYear === null ? entryText.noYear : entryText.fiscalYear(fiscalYear)}</span>
          <strong className={classes.state} data-state={evaluation.state}>
            {stateText[evaluation.state]}
          </strong>
        </div>
        <Link to="/evaluations/$id" params={{ id }}>
          {entryText.toSheet}
        </Link>
        <Link to="/print/$id" params={{ id }}>
          {entryText.print}
        </Link>
        <Person />
        <Total judged={judged} />
        <StateActions judged={judged} session={session} onRefused={onRefused} />
      </div>
      <div className={classes.sums}>
        <FundingFields judged={judged} session={session} state={state} />
        <Weights judged={judged} session={session} />
        <span className={classes.space} />
        <RuleSet judged={judged} session={session} />
      </div>
    </header>
  );
};

const Person = () => {
  const { person } = useSettings();
  const change = useChangeSettings();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={entryText.person}
      value={typed ?? person}
      width="6em"
      onChange={setTyped}
      onDone={(name) => {
        setTyped(null);
        change({ person: name });
      }}
    />
  );
};

const RuleSet = ({ judged: { sheet }, session }: Pick<EntryHeadProps, 'judged' | 'session'>) => (
  <Choice
    label={entryText.ruleSet}
    value={sheet.ruleSetId}
    options={publishedRuleSets.map(({ id, title, source }) => ({
      value: id,
      label: `${title} · ${evidenceText[source.evidence]}`,
      disabled: !isEditable(sheet, 'maxScoreText'),
    }))}
    onChange={(id) => {
      const edit = editOf(sheet, { kind: 'sheet', field: 'ruleSetId' }, id);
      session.edit(edit === null ? [] : [edit]);
    }}
  />
);

const Weights = ({ judged, session }: Pick<EntryHeadProps, 'judged' | 'session'>) => {
  const { sheet, ruleSet, weights } = judged;
  const propose = (): void => {
    const { indicators } = sheet.evaluation;
    const proposed = proposeWeights(indicators, ruleSet);
    const edits = indicators.map((row, index) =>
      editOf(sheet, { kind: 'indicator', id: row.id, field: 'maxScoreText' }, proposed[index] ?? ''),
    );
    session.edit(edits.filter((edit) => edit !== null));
  };
  const sum = entryText.weightSum(
    formatScore(weights.indicators),
    formatScore(weights.execution),
    formatScore(weights.total),
  );
  return (
    <>
      <span className={classes.weights} data-state={weights.state}>
        {weights.state === 'exact' ? '✓ ' : '▲ '}
        {sum}
        {weights.blank > 0 && ` · ${entryText.weightsBlank(weights.blank)}`}
        {weights.blank === 0 && weights.state === 'off' && ` · ${entryText.weightsOff}`}
      </span>
      {weights.state === 'off' && isEditable(sheet, 'maxScoreText') && (
        <Button onClick={propose}>{entryText.propose}</Button>
      )}
    </>
  );
};

const Total = ({ judged: { sheet, score } }: { readonly judged: JudgedEntry }) => {
  const { result, indicators, execution } = score;
  if (result !== null) {
    return (
      <output className={classes.total} aria-label={entryText.total}>
        {entryText.total} <b>{formatScore(result.total)}</b> <GradeTag grade={result.grade} />
      </output>
    );
  }
  const open = indicators.filter(({ kind }) => kind === 'open').length + (execution.kind === 'open' ? 1 : 0);
  const rows = sheet.evaluation.indicators.filter((row) => !saysNoIndicator(row));
  const done = rows.filter(({ actualText }) => actualText !== '').length;
  return (
    <output className={classes.total} aria-label={entryText.total}>
      {entryText.filled(done, rows.length)} · {entryText.noTotal(open)}
    </output>
  );
};
