import { Link } from '@tanstack/react-router';
import { executionKey } from '../../../domain/review/review.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { returnText } from '../../../text/entry-sheet.ts';
import classes from './entry-page.module.css';

const shownMarks = 3;

/** Why the bureau gave the sheet back, and what it marked; the marks stand whole at its desk. */
export const ReturnNote = ({ record: { id, evaluation, log, review } }: { readonly record: EvaluationRecord }) => {
  const reason = log.findLast(({ action }) => action === 'returned')?.reason ?? '';
  const nameOf = (key: string): string =>
    key === executionKey
      ? returnText.execution
      : (evaluation.indicators.find((indicator) => indicator.id === key)?.name ?? key);
  const marks = Object.entries(review.marks).filter(([, mark]) => mark.reason !== '' || mark.clauses.length > 0);
  return (
    <div className={classes.returned} role="note">
      <strong>{returnText.because(reason)}</strong>
      {marks.slice(0, shownMarks).map(([key, { scoreText, reason: words }]) => (
        <span key={key}>{returnText.mark(nameOf(key), scoreText, words)}</span>
      ))}
      {marks.length > shownMarks && <span>{returnText.more(marks.length)}</span>}
      <Link to="/review" search={(current: object) => ({ ...current, sheet: id })}>
        {returnText.toDesk}
      </Link>
    </div>
  );
};
