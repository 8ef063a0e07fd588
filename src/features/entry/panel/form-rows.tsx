import type { Edit } from '../../../domain/entry/edit.ts';
import type { Place } from '../../../domain/entry/entry-sheet.ts';
import { blankProblem, blankTask, isTaskAmount, problemFields, taskFields } from '../../../domain/entry/form-rows.ts';
import { formRowText } from '../../../text/entry-head.ts';
import { Button } from '../../../ui/button.tsx';
import { PlaceField } from '../sheet/place-field.tsx';
import { isEditable } from '../sheet/year-columns.ts';
import type { PanelProps } from './panel-props.ts';
import classes from './side-panel.module.css';

type FormRowsProps = Pick<PanelProps, 'session' | 'state'>;

/** How a cell of a row looks: a word on one line, words on several, or an amount. */
type Look = 'word' | 'words' | 'amount';

const looks = {
  word: { width: '100%', lines: 1 },
  words: { width: '100%', lines: 2 },
  amount: { width: '7em', align: 'end' },
} as const satisfies Record<Look, object>;

type FormRow = {
  readonly title: string;
  readonly removal: Edit;
  readonly cells: readonly { readonly place: Place; readonly label: string; readonly look: Look }[];
};

type RowListProps = FormRowsProps & {
  readonly title: string;
  readonly rows: readonly FormRow[];
  readonly add: string;
  readonly addition: Edit;
};

/** The rows of one table below the indicators, each with its cells and its way out. */
const RowList = ({ title, rows, add, addition, session, state }: RowListProps) => {
  const isOpen = isEditable(state.sheet, 'actualText');
  return (
    <section className={classes.tab}>
      <h3>{title}</h3>
      {rows.map((row) => (
        <fieldset key={row.title} className={classes.formRow}>
          <legend>{row.title}</legend>
          {row.cells.map(({ place, label, look }) => (
            <PlaceField key={label} label={label} place={place} session={session} state={state} {...looks[look]} />
          ))}
          {isOpen && <Button onClick={() => session.edit([row.removal])}>{formRowText.remove(row.title)}</Button>}
        </fieldset>
      ))}
      {isOpen && <Button onClick={() => session.edit([addition])}>{add}</Button>}
    </section>
  );
};

/** 年度主要任务: what was planned, what was done, and the money of each. */
export const TaskRows = ({ session, state }: FormRowsProps) => {
  const { tasks } = state.sheet.evaluation;
  const rows = tasks.map(
    (task, row): FormRow => ({
      title: formRowText.taskRow(row + 1),
      removal: { kind: 'task-removed', at: row, task },
      cells: taskFields.map((field) => ({
        place: { kind: 'task', row, field },
        label: formRowText.task[field],
        look: isTaskAmount(field) ? 'amount' : field === 'name' ? 'word' : 'words',
      })),
    }),
  );
  return (
    <RowList
      title={formRowText.tasks}
      rows={rows}
      add={formRowText.addTask}
      addition={{ kind: 'task-added', at: tasks.length, task: blankTask }}
      session={session}
      state={state}
    />
  );
};

/** 问题与建议, row by row. */
export const ProblemRows = ({ session, state }: FormRowsProps) => {
  const { problems } = state.sheet.evaluation;
  const rows = problems.map(
    (problem, row): FormRow => ({
      title: formRowText.problemRow(row + 1),
      removal: { kind: 'problem-removed', at: row, problem },
      cells: problemFields.map((field) => ({
        place: { kind: 'problem', row, field },
        label: formRowText.problem[field],
        look: field === 'type' ? 'word' : 'words',
      })),
    }),
  );
  return (
    <RowList
      title={formRowText.problems}
      rows={rows}
      add={formRowText.addProblem}
      addition={{ kind: 'problem-added', at: problems.length, problem: blankProblem }}
      session={session}
      state={state}
    />
  );
};
