import { type Decimal, isZero, multiplyDecimals, sumDecimals, wholeNumber } from '../../domain/number/decimal.ts';
import { divideRounded } from '../../domain/number/ratio.ts';
import { formatAmount, formatRate, formatScore } from '../../text/format-number.ts';
import { gradeText } from '../../text/grade-text.ts';
import { reportText } from '../../text/report-text.ts';
import type { ListTable } from '../csv/list-table.ts';
import type { ProjectResult } from './project-result.ts';

const { resultHeads: heads } = reportText;
const columns = [
  { head: heads.number, width: 4 },
  { head: heads.project, width: 22 },
  { head: heads.unit, width: 14 },
  { head: heads.budget, width: 9 },
  { head: heads.executed, width: 9 },
  { head: heads.rate, width: 7 },
  { head: heads.total, width: 6 },
  { head: heads.grade, width: 5 },
] as const;

/** The sums of the projects that have both amounts; a rate of nothing is 0. */
export const sumResults = (results: readonly ProjectResult[]) => {
  const complete = results.filter(({ budget, executed }) => budget !== null && executed !== null);
  const budget = sumDecimals(complete.flatMap((result) => result.budget ?? []));
  const executed = sumDecimals(complete.flatMap((result) => result.executed ?? []));
  return { budget, executed, rate: rateOf(budget, executed), left: results.length - complete.length };
};

const rateOf = (budget: Decimal, executed: Decimal): Decimal =>
  isZero(budget) ? budget : divideRounded(multiplyDecimals(executed, wholeNumber(100)), budget, 2);

const amountOrBlank = (amount: Decimal | null): string => (amount === null ? '' : formatAmount(amount));

/** 绩效自评结果: a row per project and the sum below. */
export const resultTable = (results: readonly ProjectResult[]): ListTable => {
  const sums = sumResults(results);
  const rows = results.map(({ evaluation, score, budget, executed }, index) => [
    String(index + 1),
    evaluation.projectName || evaluation.formTitle,
    evaluation.implementingUnit,
    amountOrBlank(budget),
    amountOrBlank(executed),
    score.execution.kind === 'scored' ? formatRate(score.execution.rate) : '',
    score.result === null ? '' : formatScore(score.result.total),
    score.result === null ? '' : gradeText[score.result.grade],
  ]);
  const sum = ['', reportText.sum, '', formatAmount(sums.budget), formatAmount(sums.executed), formatRate(sums.rate)];
  return { title: reportText.resultsHead, columns, rows: [...rows, [...sum, '', '']] };
};
