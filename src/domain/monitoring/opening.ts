import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { totalFundingRow } from '../scoring/score-execution.ts';
import { monitoredMonth } from './monitored-months.ts';
import { printedExpectedAmount, printedOutlook } from './printed-outlook.ts';
import { putExecuted, putOutlook, type Watch } from './watch.ts';

/** What a monitoring sheet prints for January to the end of its 监控期: 1-7月执行情况 42场; later periods go on from there. */
export type Opening = { readonly month: number; readonly text: string };

const printedMonth = (evaluation: Evaluation): number | null =>
  evaluation.kind === 'monitoring' ? monitoredMonth(evaluation) : null;

const openWith = (evaluation: Evaluation, text: string): Opening | null => {
  const month = printedMonth(evaluation);
  return month === null || text.trim() === '' ? null : { month, text };
};

/** Null in any other sheet, in one that does not say which months it covers, and where the cell is blank. */
export const openingOf = (evaluation: Evaluation, { actualText }: Indicator): Opening | null =>
  openWith(evaluation, actualText);

/** The same for 1-7月执行数. */
export const printedExecuted = (evaluation: Evaluation): Opening | null =>
  openWith(evaluation, totalFundingRow(evaluation)?.executedAmountText ?? '');

/** Both texts that the sheet prints of its money; what was written for that month stands. */
const putPrinted = (evaluation: Evaluation, watch: Watch, month: number): Watch => {
  const row = totalFundingRow(evaluation);
  if (row === null) return watch;
  const written = watch.executed.find((entry) => entry.month === month);
  return putExecuted(watch, {
    month,
    text: written?.text || row.executedAmountText,
    expectedText: written?.expectedText || printedExpectedAmount(evaluation, row.label),
  });
};

/** A monitoring sheet with values of some first months that it does not name: they light nothing. */
export const lacksMonth = (evaluation: Evaluation): boolean =>
  evaluation.kind === 'monitoring' &&
  monitoredMonth(evaluation) === null &&
  (evaluation.indicators.some(({ actualText }) => actualText.trim() !== '') ||
    (totalFundingRow(evaluation)?.executedAmountText ?? '').trim() !== '');

type Watched = { readonly evaluation: Evaluation; readonly watch: Watch };

/**
 * The sheet with what it prints of its 监控期 in its watch, where nobody wrote anything for that month. It follows from
 * the sheet each time and is not kept.
 */
export const withPrinted = <Sheet extends Watched>(sheet: Sheet): Sheet => {
  const { evaluation, watch } = sheet;
  const month = printedMonth(evaluation);
  if (month === null) return sheet;
  const isSaid = new Set(watch.outlooks.filter((outlook) => outlook.month === month).map((said) => said.indicatorId));
  const printed = evaluation.indicators.filter(({ id }) => !isSaid.has(id));
  return {
    ...sheet,
    watch: printed.reduce(
      (known, indicator) => putOutlook(known, printedOutlook(indicator, month)),
      putPrinted(evaluation, watch, month),
    ),
  };
};
