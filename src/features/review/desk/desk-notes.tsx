import type { Edit } from '../../../domain/entry/edit.ts';
import type { ChangeLog } from '../../../domain/exchange/change-log.ts';
import { editText } from '../../../text/entry-edit.ts';
import { deskText } from '../../../text/review-desk-text.ts';
import classes from './desk.module.css';

type RoundNoteProps = {
  readonly log: ChangeLog;
  /** What the unit changed since the return that stands with no row of the table. */
  readonly changes: readonly Edit[];
  readonly nameOf: (id: string) => string;
};

/** In a later round: what the sheet was given back for, and what the unit changed beside the rows of the table. */
export const RoundNote = ({ log, changes, nameOf }: RoundNoteProps) => {
  const returned = log.findLast(({ action }) => action === 'returned');
  if (returned === undefined) return null;
  return (
    <p className={classes.readOnly}>
      {deskText.lastReturn(returned.reason)}
      {changes.map((edit) => (
        <span key={JSON.stringify(edit)} className={classes.because}>
          {deskText.changed(editText(edit, nameOf))}
        </span>
      ))}
    </p>
  );
};

type ReadOnlyNoteProps = {
  readonly log: ChangeLog;
  readonly state: keyof typeof deskText.readOnly;
};

/** Why nothing can be marked now; what a returned sheet was returned for stands with it. */
export const ReadOnlyNote = ({ log, state }: ReadOnlyNoteProps) => {
  const last = log.at(-1);
  return (
    <p className={classes.readOnly}>
      {deskText.readOnly[state]}
      {state === 'returned' && last?.action === 'returned' && (
        <span className={classes.because}>{deskText.because(last.reason)}</span>
      )}
    </p>
  );
};
