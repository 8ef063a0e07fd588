import type { FundingField } from '../../../domain/budget/funding.ts';
import { type Edit, editOf } from '../../../domain/entry/edit.ts';
import { type Place, placeKey } from '../../../domain/entry/entry-sheet.ts';
import { entryText } from '../../../text/entry-sheet.ts';
import { formatRate, formatScore } from '../../../text/format-number.ts';
import { executionOpenReasonText } from '../../../text/open-reason-text.ts';
import { TextField } from '../../../ui/text-field.tsx';
import type { EntrySession, SessionState } from '../session/entry-session.ts';
import classes from './entry-page.module.css';
import type { JudgedEntry } from './judge-entry.ts';
import { isEditable } from './year-columns.ts';

type FundingFieldsProps = {
  readonly judged: JudgedEntry;
  readonly session: EntrySession;
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
  const edits = (place: Place, text: string): readonly Edit[] => {
    const edit = editOf(session.getState().sheet, place, text);
    return edit === null ? [] : [edit];
  };
  return (
    <>
      {fields.map(([field, label]) => {
        const place: Place = { kind: 'funding', row, field };
        const key = placeKey(place);
        const unsaved = state.trouble === null ? 'unsaved' : 'failed';
        return (
          <TextField
            key={field}
            label={label}
            value={funding.rows[row]?.[field] ?? ''}
            width="6.5em"
            align="end"
            lock={isEditable(sheet, 'actualText') ? undefined : 'locked'}
            save={state.unsaved.has(key) ? unsaved : state.saved.has(key) ? 'saved' : undefined}
            onChange={(text) => session.draft(key, edits(place, text))}
            onDone={(text) => session.edit(edits(place, text), key)}
          />
        );
      })}
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
