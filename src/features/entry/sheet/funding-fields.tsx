import type { FundingField } from '../../../domain/budget/funding.ts';
import type { SheetSession, SessionState } from '../../../queries/session/sheet-session.ts';
import { entryText } from '../../../text/entry-sheet.ts';
import { formatRate, formatScore } from '../../../text/format-number.ts';
import { executionOpenReasonText } from '../../../text/open-reason-text.ts';
import classes from './entry-page.module.css';
import type { JudgedEntry } from './judge-entry.ts';
import { PlaceField } from './place-field.tsx';

type FundingFieldsProps = {
  readonly judged: JudgedEntry;
  readonly session: SheetSession;
  readonly state: SessionState;
};

const fields = [
  ['initialBudgetText', entryText.initialBudget],
  ['adjustedBudgetText', entryText.budget],
  ['executedAmountText', entryText.executed],
] as const satisfies readonly (readonly [FundingField, string])[];

/** 年度资金总额: the row that scores. */
export const FundingFields = ({ judged, session, state }: FundingFieldsProps) => {
  const { sheet, score } = judged;
  const { funding } = sheet.evaluation;
  const row = funding.rows.findIndex(({ kind }) => kind === 'total');
  const { execution } = score;
  if (row < 0) return null;
  return (
    <>
      {fields.map(([field, label]) => (
        <PlaceField
          key={field}
          label={label}
          place={{ kind: 'funding', row, field }}
          session={session}
          state={state}
          width="6.5em"
          align="end"
        />
      ))}
      <span className={classes.unit}>{funding.unit}</span>
      <output>
        {execution.kind === 'open'
          ? executionOpenReasonText[execution.reason]
          : `${entryText.rate(formatRate(execution.rate))} → ${entryText.executionScore(
              formatScore(execution.score),
              formatScore(execution.maxScore),
            )}`}
      </output>
    </>
  );
};
