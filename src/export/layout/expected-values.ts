import type { Ledger } from '../../domain/entry/ledger.ts';
import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { forecastYearEnd, yearEndText } from '../../domain/monitoring/forecast-indicator.ts';
import { forecastExecuted } from '../../domain/monitoring/forecast-total.ts';
import { withPrinted } from '../../domain/monitoring/opening.ts';
import type { Watch } from '../../domain/monitoring/watch.ts';
import { formatAmount } from '../../text/format-number.ts';
import { printText } from '../../text/print-text.ts';

/** 全年预计 as forecast, each marked as such: by indicator id, and of the money. */
export type ExpectedValues = {
  readonly rows: ReadonlyMap<string, string>;
  /** '' while nothing can be told. */
  readonly amount: string;
};

export const nothingExpected: ExpectedValues = { rows: new Map(), amount: '' };

/** The middle of each forecast as of a month, with as many places as the periods were written with. */
export const expectedValues = (
  evaluation: Evaluation,
  kept: { readonly ledger: Ledger; readonly watch: Watch },
  month: number,
): ExpectedValues => {
  const sheet = withPrinted({ evaluation, ...kept });
  const rows = evaluation.indicators.flatMap((indicator): readonly [string, string][] => {
    const found = forecastYearEnd(indicator, sheet, month);
    return found === null ? [] : [[indicator.id, printText.forecast(yearEndText(found))]];
  });
  const executed = forecastExecuted(sheet, month);
  return { rows: new Map(rows), amount: executed === null ? '' : printText.forecast(formatAmount(executed.middle)) };
};
