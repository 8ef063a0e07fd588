import type { ListTable } from '../../../export/csv/list-table.ts';
import { parseCommonAmount } from '../../../domain/money/money.ts';
import { type Decimal, parseDecimal } from '../../../domain/number/decimal.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { gradeText } from '../../../text/grade-text.ts';
import { kindText, listColumnText, listText, scopeText, stateText } from '../../../text/ui-list.ts';

const columns = [
  { head: listColumnText.project, width: 28 },
  { head: listColumnText.unit, width: 18 },
  { head: listColumnText.year, width: 6 },
  { head: listColumnText.form, width: 10 },
  { head: listColumnText.budget, width: 10 },
  { head: listColumnText.rate, width: 8 },
  { head: listColumnText.total, width: 7 },
  { head: listColumnText.grade, width: 6 },
  { head: listColumnText.state, width: 7 },
  { head: listColumnText.open, width: 6 },
  { head: listColumnText.findings, width: 16 },
] as const;

const exact = (text: string | null): Decimal | string => parseDecimal(text ?? '') ?? '';

const budgetOf = ({ budgetText, moneyUnit }: Summary): Decimal | string =>
  parseCommonAmount(budgetText, moneyUnit) ?? budgetText;

/** What the list shows, as a list to take away. */
export const toSummaryList = (summaries: readonly Summary[]): ListTable => ({
  title: listText.title,
  columns,
  rows: summaries.map((summary) => [
    summary.projectName || summary.formTitle,
    summary.implementingUnit,
    summary.fiscalYear === null ? '' : String(summary.fiscalYear),
    `${scopeText[summary.scope]}${kindText[summary.kind]}`,
    budgetOf(summary),
    exact(summary.executionRate),
    exact(summary.total),
    summary.grade === null ? '' : gradeText[summary.grade],
    stateText[summary.state],
    summary.openPoints === null ? '' : exact(String(summary.openPoints)),
    listText.findings(summary.findings),
  ]),
});
