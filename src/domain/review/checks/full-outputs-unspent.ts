import { compareDecimals, decimalOf, isZero } from '../../number/decimal.ts';
import { formatPlain, pointsOrNull } from '../../scoring/points.ts';
import { totalFundingCell, totalFundingRow } from '../../scoring/score-execution.ts';
import { type Check, type Observations, observeSheet } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';
import type { ReviewedSheet } from '../reviewed-sheet.ts';

const find = ({ evaluation, rows, score, thresholds }: ReviewedSheet): Observations<'full-outputs-unspent'> => {
  const { execution } = score;
  const row = totalFundingRow(evaluation);
  const budget = pointsOrNull(row?.adjustedBudgetText ?? '');
  if (execution.kind === 'open' || budget === null || isZero(budget)) return [];
  if (compareDecimals(execution.rate, decimalOf(thresholds.nothingSpentBelow)) >= 0) return [];
  const outputs = rows.filter(({ indicator }) => indicator.category === 'output');
  const isFull = outputs.every(
    ({ maxScore, selfScore }) => maxScore !== null && selfScore !== null && compareDecimals(selfScore, maxScore) >= 0,
  );
  if (outputs.length === 0 || !isFull) return [];
  const facts = { executed: row?.executedAmountText ?? '', budget: formatPlain(budget), outputs: `${outputs.length}` };
  return [observeSheet(totalFundingCell(evaluation, 'executedAmountText'), 'unspent', facts)];
};

/** Next to nothing was spent, and yet all outputs are claimed in full. */
export const fullOutputsUnspent: Check<'full-outputs-unspent'> = {
  slug: 'full-outputs-unspent',
  severity: 'block',
  source: bureauPractice,
  find,
};
