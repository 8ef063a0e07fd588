import { memo } from 'react';
import { fundingFields } from '../../domain/budget/funding.ts';
import type { Evaluation, EvaluationField, Problem, Task } from '../../domain/evaluation/evaluation.ts';
import { evaluationFieldText, fundingFieldText } from '../../text/field-text.ts';
import { importText } from '../../text/import-page-text.ts';
import { DraftIndicators } from './draft-indicators.tsx';
import classes from './draft-sheet.module.css';
import readTable from './read-table.module.css';
import { ReadValue } from './read-value.tsx';

type HeadField = Exclude<EvaluationField, 'tasks' | 'problems' | 'fiscalYear'>;

const headFields = [
  'formTitle',
  'projectName',
  'supervisingDepartment',
  'implementingUnit',
  'overview',
  'achievements',
  'expectedGoal',
  'actualGoal',
] as const satisfies readonly HeadField[];

const closingFields = ['statedMaxScore', 'statedTotal', 'statedGrade'] as const satisfies readonly HeadField[];

type SheetProps = { readonly evaluation: Evaluation };

/** The evaluation as it was read, in the order of the form; what the table does not say is left out. */
export const DraftSheet = memo(({ evaluation }: SheetProps) => (
  <div className={classes.sheet}>
    <HeadFields evaluation={evaluation} fields={headFields} />
    <FundingRows evaluation={evaluation} />
    <ReadList evaluation={evaluation} field="tasks" rows={evaluation.tasks.map(partsOfTask)} />
    <DraftIndicators evaluation={evaluation} />
    <HeadFields evaluation={evaluation} fields={closingFields} />
    <ReadList evaluation={evaluation} field="problems" rows={evaluation.problems.map(partsOfProblem)} />
  </div>
));

const tablesOf = ({ sources }: Evaluation): readonly string[] => sources.map(({ table }) => table);

const HeadFields = ({ evaluation, fields }: SheetProps & { readonly fields: readonly HeadField[] }) => (
  <dl className={classes.fields}>
    {fields
      .filter((field) => evaluation[field] !== '' || evaluation.doubts.includes(field))
      .map((field) => (
        <HeadField key={field} evaluation={evaluation} field={field} value={evaluation[field]} />
      ))}
    {fields.includes('formTitle') && (
      <HeadField evaluation={evaluation} field="fiscalYear" value={String(evaluation.fiscalYear ?? '')} />
    )}
    {fields.includes('formTitle') &&
      evaluation.attributes.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <ReadValue value={text} origin={undefined} tables={[]} isDoubtful={false} />
          </dd>
        </div>
      ))}
  </dl>
);

type HeadFieldProps = SheetProps & { readonly field: EvaluationField; readonly value: string };

const HeadField = ({ evaluation, field, value }: HeadFieldProps) => (
  <div>
    <dt>{evaluationFieldText[field]}</dt>
    <dd>
      <ReadValue
        value={value}
        origin={evaluation.origins[field]}
        tables={tablesOf(evaluation)}
        isDoubtful={evaluation.doubts.includes(field)}
      />
    </dd>
  </div>
);

const FundingRows = ({ evaluation }: SheetProps) => {
  const { rows, unit } = evaluation.funding;
  const fields = fundingFields.filter((field) => rows.some((row) => row[field] !== '' || row.doubts.includes(field)));
  if (rows.length === 0 || fields.length === 0) return null;
  return (
    <table className={readTable.readTable}>
      <thead>
        <tr>
          <th scope="col">{importText.funding(unit)}</th>
          {fields.map((field) => (
            <th key={field} scope="col" data-align="end">
              {fundingFieldText[field]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.kind} ${row.label}`}>
            <th scope="row">{row.label}</th>
            {fields.map((field) => (
              <td key={field} data-align="end">
                <ReadValue
                  value={row[field]}
                  origin={row.origins[field]}
                  tables={tablesOf(evaluation)}
                  isDoubtful={row.doubts.includes(field)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type ListProps = SheetProps & {
  readonly field: Extract<EvaluationField, 'tasks' | 'problems'>;
  /** What each row of the list says, cell by cell. */
  readonly rows: readonly (readonly string[])[];
};

/** A list is doubted as a whole: no cell of its own tells where to rewrite it. */
const ReadList = ({ evaluation, field, rows }: ListProps) =>
  rows.length > 0 && (
    <dl className={classes.fields}>
      <div>
        <dt>{evaluationFieldText[field]}</dt>
        <dd>
          <ol>
            {rows.map((parts, index) => (
              <li key={index}>
                <ReadValue
                  value={parts.filter((part) => part !== '').join(' · ')}
                  origin={undefined}
                  tables={[]}
                  isDoubtful={evaluation.doubts.includes(field)}
                />
              </li>
            ))}
          </ol>
        </dd>
      </div>
    </dl>
  );

const partsOfTask = ({ name, content, completion, budget, executed }: Task): readonly string[] => [
  name,
  content,
  completion,
  budget.total,
  executed.total,
];

const partsOfProblem = ({ type, problem, suggestion }: Problem): readonly string[] => [type, problem, suggestion];
