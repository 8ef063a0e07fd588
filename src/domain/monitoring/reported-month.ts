import { type Ledger, measureOf } from '../entry/ledger.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { saysNoIndicator } from '../indicator/no-indicator.ts';
import { totalFundingRow } from '../scoring/score-execution.ts';
import { openingOf } from './opening.ts';
import { saysNothing, type Watch } from './watch.ts';

type Kept = { readonly evaluation: Evaluation; readonly ledger: Ledger; readonly watch: Watch };

const LAST_MONTH = 12;

/** The months something was entered for or a monitoring sheet prints; the year as a whole (0) ends with December. */
const enteredMonths = ({ evaluation, ledger, watch }: Kept): readonly number[] => [
  ...evaluation.indicators.flatMap((indicator) => openingOf(evaluation, indicator)?.month ?? []),
  ...Object.values(ledger.measures).flatMap(({ values }) =>
    values.filter(({ text }) => text.trim() !== '').map(({ month }) => (month === 0 ? LAST_MONTH : month)),
  ),
  ...watch.executed.map(({ month }) => month),
  ...watch.outlooks.filter((outlook) => !saysNothing(outlook)).map(({ month }) => month),
];

/** Whether every indicator has an 实际完成值 of the year that was typed and does not follow from its periods. */
const isYearWritten = ({ evaluation, ledger }: Kept): boolean => {
  const rows = evaluation.indicators.filter((indicator) => !saysNoIndicator(indicator));
  return (
    rows.length > 0 &&
    rows.every(({ id, actualText }) => actualText.trim() !== '' && measureOf(ledger, id).source === 'entered')
  );
};

const saysAnything = ({ evaluation }: Kept): boolean =>
  evaluation.indicators.some(({ actualText }) => actualText.trim() !== '') ||
  (totalFundingRow(evaluation)?.executedAmountText ?? '') !== '';

/**
 * The month up to which a sheet says how it stands, 1–12; null while it says nothing. What a month asks for is held
 * against what was reported for it: a project that reported to July is not late by November's measure.
 */
export const reportedMonth = (kept: Kept): number | null => {
  const months = enteredMonths(kept);
  if (kept.evaluation.kind === 'monitoring') return months.length === 0 ? null : Math.max(...months);
  if (months.length === 0) return saysAnything(kept) ? LAST_MONTH : null;
  return isYearWritten(kept) ? LAST_MONTH : Math.max(...months);
};
