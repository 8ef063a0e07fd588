import { useMemo } from 'react';
import { formatAmount, formatRate, formatScore } from '../../text/format-number.ts';
import { overviewText } from '../../text/overview-text.ts';
import type { OverviewRow } from './overview-row.ts';
import classes from './rows-panel.module.css';
import type { Slice } from './slice-rows.ts';
import { tallyRows } from './tally-rows.ts';

type SliceReceiptProps = { readonly rows: readonly OverviewRow[]; readonly slice: Slice };

const mostParts = 8;

/** How a sum of the overview comes about: its parts while they are few, and the rate as a quotient. */
export const SliceReceipt = ({ rows, slice }: SliceReceiptProps) => {
  const { budget, compared, rate, withoutAmounts, mean } = useMemo(() => tallyRows(rows), [rows]);
  if (slice.kind === 'aspect') return null;
  const budgets = rows.flatMap((row) => row.budget ?? []).map(formatAmount);
  return (
    <dl className={classes.receipt}>
      <dt>{overviewText.budget}</dt>
      <dd>
        {budgets.length > 1 && budgets.length <= mostParts
          ? overviewText.sumFormula(budgets.join(' + '), formatAmount(budget))
          : overviewText.wan(formatAmount(budget))}
      </dd>
      {rate !== null && (
        <>
          <dt>{overviewText.executed}</dt>
          <dd>
            {overviewText.rateFormula(formatAmount(compared.executed), formatAmount(compared.budget), formatRate(rate))}
          </dd>
        </>
      )}
      {mean !== null && (
        <>
          <dt>{overviewText.mean}</dt>
          <dd>{overviewText.total(formatScore(mean))}</dd>
        </>
      )}
      {withoutAmounts > 0 && <dd className={classes.note}>{overviewText.withoutAmounts(withoutAmounts)}</dd>}
    </dl>
  );
};
