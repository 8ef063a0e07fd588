import type { FundingField, FundingRow } from '../../../domain/budget/funding.ts';
import type { Evaluation } from '../../../domain/evaluation/evaluation.ts';
import { amountText } from '../../../text/ui-amount.ts';
import { sheetText } from '../../../text/ui-sheet.ts';
import classes from './sheet-blocks.module.css';

type FundingColumn = {
  readonly id: keyof typeof sheetText.fundingColumns;
  readonly field: FundingField;
  readonly text: (row: FundingRow) => string;
};

const columns: readonly FundingColumn[] = [
  { id: 'initialBudget', field: 'initialBudgetText', text: (row) => amountText(row.initialBudgetText) },
  { id: 'adjustedBudget', field: 'adjustedBudgetText', text: (row) => amountText(row.adjustedBudgetText) },
  { id: 'executedAmount', field: 'executedAmountText', text: (row) => amountText(row.executedAmountText) },
  { id: 'maxScore', field: 'maxScoreText', text: (row) => row.maxScoreText },
  { id: 'rate', field: 'rateText', text: (row) => amountText(row.rateText) },
  { id: 'selfScore', field: 'selfScoreText', text: (row) => row.selfScoreText },
];

/** Columns that no row fills are left out: a goal table knows one amount per row. */
const filledColumns = (rows: readonly FundingRow[]): readonly FundingColumn[] =>
  columns.filter(({ text }) => rows.some((row) => text(row) !== ''));

/** 项目资金 as printed. */
export const FundingTable = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const { rows, unit } = evaluation.funding;
  if (rows.length === 0) return null;
  const shown = filledColumns(rows);
  const isGoal = evaluation.kind === 'target';
  return (
    <section className={classes.block}>
      <h2>
        {sheetText.funding} <small>{sheetText.moneyUnit(unit)}</small>
      </h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{sheetText.fundingColumns.row}</th>
            {shown.map(({ id }) => (
              <th key={id} scope="col" data-align="end">
                {isGoal ? sheetText.goalFunding : sheetText.fundingColumns[id]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              {shown.map(({ id, field, text }) => (
                <td
                  key={id}
                  data-align="end"
                  {...(row.doubts.includes(field) && { 'data-doubt': '', title: sheetText.doubt })}
                >
                  {text(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
