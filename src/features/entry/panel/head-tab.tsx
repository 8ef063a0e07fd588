import { amountFields } from '../../../domain/entry/place-flaw.ts';
import type { Evaluation } from '../../../domain/evaluation/evaluation.ts';
import { entryHeadText } from '../../../text/entry-head.ts';
import { PlaceField } from '../sheet/place-field.tsx';
import { ProblemRows, TaskRows } from './form-rows.tsx';
import type { PanelProps } from './panel-props.ts';
import classes from './side-panel.module.css';

const fields = ['projectName', 'implementingUnit', 'supervisingDepartment', 'fiscalYear'] as const;
const texts = ['expectedGoal', 'actualGoal', 'overview', 'achievements'] as const;

/** 年度主要任务 belong to the form of a whole department. */
const hasTasks = ({ scope, tasks }: Evaluation): boolean => scope === 'department' || tasks.length > 0;

/** The head of the form, the sources of the money, and what is told in words. */
export const HeadTab = ({ session, state }: PanelProps) => (
  <div className={classes.tab}>
    {fields.map((field) => (
      <PlaceField
        key={field}
        label={entryHeadText.fields[field]}
        place={{ kind: 'sheet', field }}
        session={session}
        state={state}
        width="220px"
      />
    ))}
    <h3>{entryHeadText.funding}</h3>
    {state.sheet.evaluation.funding.rows.map((row, index) =>
      row.kind === 'total' ? null : (
        <fieldset key={`${row.kind}${row.label}`} className={classes.amounts}>
          <legend>{row.label}</legend>
          {amountFields.map((field) => (
            <PlaceField
              key={field}
              label={entryHeadText.amounts[field]}
              place={{ kind: 'funding', row: index, field }}
              session={session}
              state={state}
              width="4.5em"
              align="end"
            />
          ))}
        </fieldset>
      ),
    )}
    {texts.map((field) => (
      <section key={field} className={classes.words}>
        <PlaceField
          label={entryHeadText.fields[field]}
          place={{ kind: 'sheet', field }}
          session={session}
          state={state}
          width="100%"
          lines={3}
        />
      </section>
    ))}
    {hasTasks(state.sheet.evaluation) && <TaskRows session={session} state={state} />}
    <ProblemRows session={session} state={state} />
  </div>
);
