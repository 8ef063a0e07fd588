import { readPlace } from '../../domain/entry/place-text.ts';
import type { SheetForecast } from '../../domain/monitoring/forecast-total.ts';
import type { LightState } from '../../domain/monitoring/light.ts';
import { printedExecuted } from '../../domain/monitoring/opening.ts';
import { expectedExecutedAt, type Watch } from '../../domain/monitoring/watch.ts';
import { expectedAmountEdits } from '../../domain/monitoring/watch-edits.ts';
import { totalFundingRow } from '../../domain/scoring/score-execution.ts';
import { placeTyping } from '../../queries/session/place-typing.ts';
import { formatAmount } from '../../text/format-number.ts';
import { expectedText } from '../../text/monitoring-forecast.ts';
import { monitoringText } from '../../text/monitoring-text.ts';
import { formatPlaceFlaw } from '../../text/place-flaw-text.ts';
import { amountText } from '../../text/ui-amount.ts';
import { TextField } from '../../ui/text-field.tsx';
import { ExpectedField } from './expected-field.tsx';
import { LightReceipt } from './light-receipt.tsx';
import classes from './monitoring.module.css';
import type { OpenSheet } from './open-sheet.ts';

type BudgetBarProps = {
  readonly open: OpenSheet;
  /** What the unit wrote, and what its sheet prints. */
  readonly watch: Watch;
  readonly budget: LightState;
  readonly forecast: SheetForecast;
};

/** The money by a month: what was executed, its light, and what the unit expects of the whole year. */
export const BudgetBar = ({ open, watch, budget, forecast }: BudgetBarProps) => {
  const { month, executed } = forecast;
  const { sheet } = open.state;
  const { evaluation } = sheet;
  const funding = totalFundingRow(evaluation);
  const budgetText = funding?.adjustedBudgetText || funding?.initialBudgetText || '';
  const printed = printedExecuted(evaluation);
  const done = { kind: 'executed', month, field: 'text' } as const;
  const expected = { kind: 'executed', month, field: 'expectedText' } as const;
  const [doneText, expectedAmount] = [readPlace(sheet, done), expectedExecutedAt(watch, month)];
  return (
    <div className={classes.bar}>
      <strong>{monitoringText.budgetRow}</strong>
      <span>{monitoringText.ofBudget(amountText(budgetText), evaluation.funding.unit)}</span>
      <TextField
        label={monitoringText.executedUntil(month)}
        value={doneText}
        flaw={formatPlaceFlaw(done, doneText)}
        lock={open.lock}
        {...placeTyping(open, done)}
      />
      <LightReceipt state={budget} />
      {printed !== null && <span className={classes.soft}>{monitoringText.printed(printed.month, printed.text)}</span>}
      <span>{expectedText.amount}</span>
      <ExpectedField
        label={expectedText.amount}
        value={expectedAmount}
        flaw={formatPlaceFlaw(expected, expectedAmount)}
        forecast={executed === null ? '' : formatAmount(executed[1])}
        lock={open.lock}
        {...placeTyping(open, expected, (now, text) => expectedAmountEdits(now, expected, text))}
      />
    </div>
  );
};
