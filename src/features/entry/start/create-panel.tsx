import { useState } from 'react';
import { createEmpty, createFromGoals, createFromLastYear } from '../../../domain/entry/create-evaluation.ts';
import type { Evaluation } from '../../../domain/evaluation/evaluation.ts';
import { parseYear } from '../../../domain/period/fiscal-year.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { entryListText } from '../../../text/entry-list.ts';
import { formatPlaceFlaw } from '../../../text/place-flaw-text.ts';
import { Button } from '../../../ui/button.tsx';
import { SearchableChoice } from '../../../ui/searchable-choice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { newId } from '../../../worker/new-id.ts';
import classes from './entry-list-page.module.css';
import { useCreate } from './use-create.ts';

type CreatePanelProps = {
  readonly summaries: readonly Summary[];
  readonly year: number | null;
  readonly unit: string | null;
};

/** Three ways to a new sheet: from a goal table, from last year's, or empty. */
export const CreatePanel = ({ summaries, year, unit }: CreatePanelProps) => {
  const { outcome, isPending, create, createFrom } = useCreate();
  return (
    <section>
      <h2>{entryListText.create}</h2>
      <ul className={classes.ways}>
        <FromSheet
          title={entryListText.fromGoals}
          hint={entryListText.fromGoalsHint}
          empty={entryListText.chooseGoals}
          rows={summaries.filter(({ kind }) => kind === 'target')}
          busy={isPending}
          onBegin={(id) => createFrom(id, (goals) => createFromGoals(goals, { newId }))}
        />
        <FromSheet
          title={entryListText.fromLast}
          hint={entryListText.fromLastHint}
          empty={entryListText.chooseLast}
          rows={summaries.filter(({ kind }) => kind === 'self-evaluation')}
          busy={isPending}
          onBegin={(id) => createFrom(id, (last) => createFromLastYear(last, { newId }))}
        />
        <FromNothing year={year} unit={unit} onBegin={create} />
      </ul>
      {outcome === 'failed' && <p role="alert">{entryListText.failed}</p>}
    </section>
  );
};

type FromSheetProps = {
  readonly title: string;
  readonly hint: string;
  readonly empty: string;
  readonly rows: readonly Summary[];
  readonly busy: boolean;
  readonly onBegin: (id: string) => void;
};

/** Names that occur twice are told apart by a number. */
const optionsOf = (rows: readonly Summary[]): ReadonlyMap<string, string> => {
  const options = new Map<string, string>();
  for (const { id, projectName, formTitle, implementingUnit, fiscalYear } of rows) {
    const write = (mark: string): string =>
      entryListText.option(projectName || formTitle, implementingUnit, fiscalYear?.toString() ?? '', mark);
    let label = write('');
    for (let count = 2; options.has(label); count += 1) label = write(String(count));
    options.set(label, id);
  }
  return options;
};

const FromSheet = ({ title, hint, empty, rows, busy, onBegin }: FromSheetProps) => {
  const [chosen, setChosen] = useState<string | null>(null);
  const options = optionsOf(rows);
  const id = chosen === null ? undefined : options.get(chosen);
  return (
    <li>
      <h3>{title}</h3>
      <p>{hint}</p>
      <SearchableChoice
        label={empty}
        value={chosen}
        options={[...options.keys()]}
        empty={empty}
        nothing={entryListText.noMatch}
        onChange={setChosen}
      />
      <Button
        tone="primary"
        busy={busy}
        disabled={id === undefined}
        onClick={() => {
          if (id !== undefined) onBegin(id);
        }}
      >
        {entryListText.begin}
      </Button>
    </li>
  );
};

type FromNothingProps = {
  readonly year: number | null;
  readonly unit: string | null;
  readonly onBegin: (evaluation: Evaluation) => void;
};

const FromNothing = ({ year, unit, onBegin }: FromNothingProps) => {
  const [projectName, setProjectName] = useState('');
  const [typedYear, setTypedYear] = useState(() => String(year ?? new Date().getFullYear()));
  const flaw = formatPlaceFlaw({ kind: 'sheet', field: 'fiscalYear' }, typedYear);
  const begin = (): void =>
    onBegin(createEmpty({ projectName, implementingUnit: unit ?? '', fiscalYear: parseYear(typedYear) }, { newId }));
  return (
    <li>
      <h3>{entryListText.fromNothing}</h3>
      <p>{entryListText.fromNothingHint}</p>
      <TextField label={entryListText.projectName} value={projectName} width="12em" onChange={setProjectName} />
      <TextField label={entryListText.year} value={typedYear} width="4em" flaw={flaw} onChange={setTypedYear} />
      <Button tone="primary" disabled={projectName.trim() === '' || flaw !== undefined} onClick={begin}>
        {entryListText.begin}
      </Button>
    </li>
  );
};
