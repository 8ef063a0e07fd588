import type { SheetForecast } from '../../domain/monitoring/forecast-total.ts';
import type { LightState } from '../../domain/monitoring/light.ts';
import { printedExecuted } from '../../domain/monitoring/opening.ts';
import { expectedExecutedAt, type Watch } from '../../domain/monitoring/watch.ts';
import { totalFundingRow } from '../../domain/scoring/score-execution.ts';
import { formatAmount } from '../../text/format-number.ts';
import { expectedText } from '../../text/monitoring-forecast.ts';
import { monitoringText } from '../../text/monitoring-text.ts';
import { amountText } from '../../text/ui-amount.ts';
import { ExpectedField } from './expected-field.tsx';
import { LightReceipt } from './light-receipt.tsx';
import classes from './monitoring.module.css';
import { type WatchDraft, writeExecuted } from './watch-draft.ts';

type BudgetBarProps = {
  readonly draft: WatchDraft;
  /** What the unit wrote, and what its sheet prints. */
  readonly watch: Watch;
  readonly budget: LightState;
  readonly forecast: SheetForecast;
  readonly access: 'open' | 'locked';
  readonly onChange: (draft: WatchDraft) => void;
};

/** The money by a month: what was executed, its light, and what the unit expects of the whole year. */
export const BudgetBar = ({ draft, watch, budget, forecast, access, onChange }: BudgetBarProps) => {
  const { month, executed } = forecast;
  const { evaluation } = draft.sheet;
  const funding = totalFundingRow(evaluation);
  const budgetText = funding?.adjustedBudgetText || funding?.initialBudgetText || '';
  const printed = printedExecuted(evaluation);
  const written = draft.watch.executed.find((entry) => entry.month === month)?.text ?? '';
  return (
    <div className={classes.bar}>
      <strong>{monitoringText.budgetRow}</strong>
      <span>{monitoringText.ofBudget(amountText(budgetText), evaluation.funding.unit)}</span>
      <label>
        {monitoringText.executedUntil(month)}{' '}
        <input
          className={classes.field}
          inputMode="decimal"
          value={written}
          disabled={access === 'locked'}
          onChange={(event) => onChange(writeExecuted(draft, { month, text: event.currentTarget.value }))}
        />
      </label>
      <LightReceipt state={budget} />
      {printed !== null && <span className={classes.soft}>{monitoringText.printed(printed.month, printed.text)}</span>}
      <span>{expectedText.amount}</span>
      <ExpectedField
        label={expectedText.amount}
        value={expectedExecutedAt(watch, month)}
        forecast={executed === null ? '' : formatAmount(executed[1])}
        access={access}
        onChange={(text) => onChange(writeExecuted(draft, { month, expectedText: text }))}
      />
    </div>
  );
};
