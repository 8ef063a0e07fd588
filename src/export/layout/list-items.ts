import type { FundingRow } from '../../domain/budget/funding.ts';
import type { Problem, Task } from '../../domain/evaluation/evaluation.ts';
import type { Category, Indicator } from '../../domain/indicator/indicator.ts';
import { printedExpectedAmount } from '../../domain/monitoring/printed-outlook.ts';
import { categoryText } from '../../text/category-text.ts';
import type { FundingContent, FundingListRow, IndicatorContent, ProblemContent, TaskContent } from './form.ts';
import { isBeside, notedValue } from './noted-values.ts';
import type { NumberFormat } from './sheet-layout.ts';
import { type PrintedValue, type PrintSource, printFundingField, printText, printWritten } from './print-values.ts';

/** Indicators in the order a form prints its 一级指标; rows of one level keep the order of the unit. */
export const orderIndicators = (
  indicators: readonly Indicator[],
  order: readonly Category[] | null,
): readonly Indicator[] => {
  if (order === null) return indicators;
  const known = order.flatMap((category) => indicators.filter((indicator) => indicator.category === category));
  return [...known, ...indicators.filter((indicator) => !known.includes(indicator))];
};

/** What an indicator shows in one column. */
export const printIndicator = (
  indicator: Indicator,
  { content, format }: { readonly content: IndicatorContent; readonly format: NumberFormat | null },
  { evaluation, computed, beside }: PrintSource,
): PrintedValue => {
  if (content === 'blank') return { text: '', number: null, author: 'form' };
  if (content === 'selfScoreText')
    return printWritten(indicator.selfScoreText, computed?.scores.get(indicator.id) ?? '', format);
  if (content === 'categoryText' && indicator.categoryText === '' && indicator.category !== null)
    return { text: categoryText[indicator.category], number: null, author: 'form' };
  if (content === 'expected') {
    const forecast = computed === null ? '' : (beside.expected.rows.get(indicator.id) ?? '');
    const written = beside.rows.get(indicator.id)?.expected ?? notedValue(indicator, content, evaluation.kind);
    return printWritten(written, forecast, format);
  }
  return isBeside(content)
    ? printText(
        beside.rows.get(indicator.id)?.[content] ?? notedValue(indicator, content, evaluation.kind),
        format,
        'unit',
      )
    : printText(indicator[content], format, 'unit');
};

/** The rows a form prints for 项目资金: its own, then any other row that was written. */
export const fundingItems = (
  rows: readonly FundingListRow[],
  written: readonly FundingRow[],
): readonly { readonly row: FundingListRow; readonly written: FundingRow | null }[] => {
  const printed = rows.map((row) => ({ row, written: written.find(({ kind }) => kind === row.kind) ?? null }));
  const rest = written.filter((candidate) => !printed.some((item) => item.written === candidate));
  const unscored = rows.at(-1)?.fixed ?? {};
  return [
    ...printed,
    ...rest.map((item) => ({ row: { kind: item.kind, label: item.label, fixed: unscored }, written: item })),
  ];
};

/** What a funding row shows in one column. */
export const printFunding = (
  item: { readonly row: FundingListRow; readonly written: FundingRow | null },
  { content, format }: { readonly content: FundingContent; readonly format: NumberFormat | null },
  source: PrintSource,
): PrintedValue => {
  const fixed = item.row.fixed[content];
  if (fixed !== undefined) return { text: fixed, number: null, author: 'form' };
  return printFundingField(fundingText(item, content, source), { row: item.row.kind, field: content, format }, source);
};

/** 执行数 and 执行率 by a month stand beside a sheet, in a monitoring sheet among its own; 全年预计执行数 among its attributes. */
const fundingText = (
  { row, written }: { readonly row: FundingListRow; readonly written: FundingRow | null },
  content: FundingContent,
  { evaluation, beside }: PrintSource,
): string => {
  const monitored = evaluation.kind === 'monitoring' ? written : null;
  const kept = row.kind === 'total' ? beside.fields : {};
  if (content === 'expectedAmountText')
    return kept.expectedAmount ?? printedExpectedAmount(evaluation, written?.label ?? row.label);
  if (content === 'executedAtMonthText') return kept.executedAtMonth ?? monitored?.executedAmountText ?? '';
  if (content === 'rateAtMonthText') return kept.rateAtMonth ?? monitored?.rateText ?? '';
  return written?.[content] ?? '';
};

/** What a task shows in one column. */
export const printTask = (
  task: Task,
  { content, format }: { readonly content: TaskContent; readonly format: NumberFormat | null },
): PrintedValue => printText(taskText(task, content), format, 'unit');

const taskText = (task: Task, content: TaskContent): string => {
  switch (content) {
    case 'budget.total':
      return task.budget.total;
    case 'budget.appropriation':
      return task.budget.appropriation;
    case 'budget.other':
      return task.budget.other;
    case 'executed.total':
      return task.executed.total;
    case 'executed.appropriation':
      return task.executed.appropriation;
    case 'executed.other':
      return task.executed.other;
    case 'blank':
      return '';
    default:
      return task[content];
  }
};

/** What a problem shows in one column. */
export const printProblem = (problem: Problem, { content }: { readonly content: ProblemContent }): PrintedValue =>
  printText(problem[content], null, 'unit');
