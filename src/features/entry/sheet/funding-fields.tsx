import { amountFields } from '../../../domain/entry/place-flaw.ts';
import { totalFundingIndex } from '../../../domain/scoring/score-execution.ts';
import type { SessionState } from '../../../queries/session/session-state.ts';
import type { SheetSession } from '../../../queries/session/sheet-session.ts';
import { entryText } from '../../../text/entry-sheet.ts';
import { fundingFieldText } from '../../../text/field-text.ts';
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

/** What is still missing; a text that is no number is told at its field. */
const openText = (reason: keyof typeof executionOpenReasonText): string =>
  reason === 'budget-unreadable' || reason === 'executed-unreadable' ? '' : executionOpenReasonText[reason];

/** 年度资金总额: the row that scores. */
export const FundingFields = ({ judged, session, state }: FundingFieldsProps) => {
  const { sheet, score } = judged;
  const { funding } = sheet.evaluation;
  const row = totalFundingIndex(sheet.evaluation);
  const { execution } = score;
  if (row === null) return null;
  return (
    <>
      {amountFields.map((field) => (
        <PlaceField
          key={field}
          label={fundingFieldText[field]}
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
          ? openText(execution.reason)
          : `${entryText.rate(formatRate(execution.rate))} → ${entryText.executionScore(
              formatScore(execution.score),
              formatScore(execution.maxScore),
            )}`}
      </output>
    </>
  );
};
