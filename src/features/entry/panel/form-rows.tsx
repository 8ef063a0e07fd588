import type { ReactNode } from 'react';
import type { Edit } from '../../../domain/entry/edit.ts';
import { blankProblem, blankTask } from '../../../domain/entry/form-rows.ts';
import { formRowText } from '../../../text/entry-head.ts';
import { Button } from '../../../ui/button.tsx';
import { PlaceField } from '../sheet/place-field.tsx';
import { isEditable } from '../sheet/year-columns.ts';
import type { PanelProps } from './panel-props.ts';
import classes from './side-panel.module.css';

type FormRowsProps = Pick<PanelProps, 'session' | 'state'>;

const taskWords = ['name', 'content', 'completion'] as const;
const taskAmounts = [
  'budgetTotal',
  'budgetAppropriation',
  'budgetOther',
  'executedTotal',
  'executedAppropriation',
  'executedOther',
] as const;
const problemFields = ['type', 'problem', 'suggestion'] as const;

type RowProps = FormRowsProps & { readonly title: string; readonly removal: Edit; readonly children: ReactNode };

const Row = ({ title, removal, session, state, children }: RowProps) => (
  <fieldset className={classes.formRow}>
    <legend>{title}</legend>
    {children}
    {isEditable(state.sheet, 'actualText') && (
      <Button onClick={() => session.edit([removal])}>{formRowText.remove(title)}</Button>
    )}
  </fieldset>
);

/** 年度主要任务: what was planned, what was done, and the money of each. */
export const TaskRows = ({ session, state }: FormRowsProps) => {
  const { tasks } = state.sheet.evaluation;
  return (
    <section className={classes.tab}>
      <h3>{formRowText.tasks}</h3>
      {tasks.map((task, row) => {
        const title = formRowText.taskRow(row + 1);
        const removal: Edit = { kind: 'task-removed', at: row, task };
        return (
          <Row key={title} title={title} removal={removal} session={session} state={state}>
            {taskWords.map((field) => (
              <PlaceField
                key={field}
                label={formRowText.task[field]}
                place={{ kind: 'task', row, field }}
                session={session}
                state={state}
                width="100%"
                lines={field === 'name' ? 1 : 2}
              />
            ))}
            {taskAmounts.map((field) => (
              <PlaceField
                key={field}
                label={formRowText.task[field]}
                place={{ kind: 'task', row, field }}
                session={session}
                state={state}
                width="7em"
                align="end"
              />
            ))}
          </Row>
        );
      })}
      {isEditable(state.sheet, 'actualText') && (
        <Button onClick={() => session.edit([{ kind: 'task-added', at: tasks.length, task: blankTask }])}>
          {formRowText.addTask}
        </Button>
      )}
    </section>
  );
};

/** 问题与建议, row by row. */
export const ProblemRows = ({ session, state }: FormRowsProps) => {
  const { problems } = state.sheet.evaluation;
  return (
    <section className={classes.tab}>
      <h3>{formRowText.problems}</h3>
      {problems.map((problem, row) => {
        const title = formRowText.problemRow(row + 1);
        const removal: Edit = { kind: 'problem-removed', at: row, problem };
        return (
          <Row key={title} title={title} removal={removal} session={session} state={state}>
            {problemFields.map((field) => (
              <PlaceField
                key={field}
                label={formRowText.problem[field]}
                place={{ kind: 'problem', row, field }}
                session={session}
                state={state}
                width="100%"
                lines={field === 'type' ? 1 : 2}
              />
            ))}
          </Row>
        );
      })}
      {isEditable(state.sheet, 'actualText') && (
        <Button onClick={() => session.edit([{ kind: 'problem-added', at: problems.length, problem: blankProblem }])}>
          {formRowText.addProblem}
        </Button>
      )}
    </section>
  );
};
