import type { Evaluation, TaskAmounts } from '../../../domain/evaluation/evaluation.ts';
import { sheetText } from '../../../text/ui-sheet.ts';
import { RemoveSheet } from './remove-sheet.tsx';
import { FundingTable } from './funding-table.tsx';
import classes from './sheet-blocks.module.css';

type SheetPart = { readonly evaluation: Evaluation };

/** Everything of the form that stands around the indicators, as written. */
export const SheetBlocks = ({ evaluation }: SheetPart) => (
  <div className={classes.blocks}>
    <FundingTable evaluation={evaluation} />
    <Texts evaluation={evaluation} />
    <Tasks evaluation={evaluation} />
    <Problems evaluation={evaluation} />
    <RemoveSheet evaluation={evaluation} />
  </div>
);

const Texts = ({ evaluation }: SheetPart) => {
  const texts = [
    { label: sheetText.overview, text: evaluation.overview },
    { label: sheetText.achievements, text: evaluation.achievements },
    { label: `${sheetText.goals} · ${sheetText.expectedGoal}`, text: evaluation.expectedGoal },
    { label: `${sheetText.goals} · ${sheetText.actualGoal}`, text: evaluation.actualGoal },
    ...evaluation.attributes,
  ].filter(({ text }) => text !== '');
  return texts.map(({ label, text }) => (
    <section key={label} className={classes.block}>
      <h2>{label}</h2>
      <p className={classes.prose}>{text}</p>
    </section>
  ));
};

const amountsText = ({ total, appropriation, other }: TaskAmounts): string =>
  [
    total && `${sheetText.amounts.total} ${total}`,
    appropriation && `${sheetText.amounts.appropriation} ${appropriation}`,
    other && `${sheetText.amounts.other} ${other}`,
  ]
    .filter(Boolean)
    .join(' · ');

const Tasks = ({ evaluation: { tasks } }: SheetPart) => {
  if (tasks.length === 0) return null;
  const columns = [
    { label: sheetText.taskColumns.name, texts: tasks.map(({ name }) => name) },
    { label: sheetText.taskColumns.content, texts: tasks.map(({ content }) => content) },
    { label: sheetText.taskColumns.completion, texts: tasks.map(({ completion }) => completion) },
    { label: sheetText.taskColumns.budget, texts: tasks.map(({ budget }) => amountsText(budget)) },
    { label: sheetText.taskColumns.executed, texts: tasks.map(({ executed }) => amountsText(executed)) },
  ];
  return <TextTable title={sheetText.tasks} columns={columns} />;
};

const Problems = ({ evaluation: { problems } }: SheetPart) => {
  if (problems.length === 0) return null;
  const columns = [
    { label: sheetText.problemColumns.type, texts: problems.map(({ type }) => type) },
    { label: sheetText.problemColumns.problem, texts: problems.map(({ problem }) => problem) },
    { label: sheetText.problemColumns.suggestion, texts: problems.map(({ suggestion }) => suggestion) },
  ];
  return <TextTable title={sheetText.problems} columns={columns} />;
};

type TextTableProps = {
  readonly title: string;
  readonly columns: readonly { readonly label: string; readonly texts: readonly string[] }[];
};

/** A table of texts; columns without any are left out. */
const TextTable = ({ title, columns }: TextTableProps) => {
  const shown = columns.filter(({ texts }) => texts.some((text) => text !== ''));
  const rows = Array.from({ length: columns[0]?.texts.length ?? 0 }, (_, index) => index);
  return (
    <section className={classes.block}>
      <h2>{title}</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            {shown.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row}>
              {shown.map(({ label, texts }) => (
                <td key={label}>{texts[row]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
