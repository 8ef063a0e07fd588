import type { EditLog } from '../../../domain/entry/edit-log.ts';
import type { DeductionClause } from '../../../domain/review/deduction.ts';
import type { ReviewEdit } from '../../../domain/review/review-edit.ts';
import { deskText } from '../../../text/review-desk-text.ts';
import classes from './desk.module.css';

type ClauseBarProps = {
  readonly clauses: readonly DeductionClause[];
  readonly applied: readonly string[];
  /** Rows that could be agreed to at once. */
  readonly agreed: number;
  /** Why the score that was to be taken over is not there. */
  readonly lack: string | undefined;
  readonly onClause: (number: number) => void;
  readonly onTake: (what: 'computed' | 'self' | 'agreed') => void;
  /** Steps that can be taken back. */
  readonly history: { readonly log: EditLog<ReviewEdit>; readonly undo: () => void; readonly redo: () => void };
};

/** Deduction clauses at the fingers, each with its number key. */
export const ClauseBar = ({ clauses, applied, agreed, lack, onClause, onTake, history }: ClauseBarProps) => (
  <fieldset className={classes.clauses} aria-label={deskText.clauses} title={deskText.clausesHint}>
    {clauses.map(({ id, title, percent }, index) => (
      <button
        key={id}
        type="button"
        className={classes.clause}
        aria-pressed={applied.includes(id)}
        onClick={() => onClause(index + 1)}
      >
        {deskText.clause(index + 1, title, percent)}
      </button>
    ))}
    <button type="button" className={classes.clause} onClick={() => onTake('computed')}>
      {deskText.takeComputed}
    </button>
    <button type="button" className={classes.clause} onClick={() => onTake('self')}>
      {deskText.takeSelf}
    </button>
    {agreed > 0 && (
      <button type="button" className={classes.clause} onClick={() => onTake('agreed')}>
        {deskText.takeAgreed(agreed)}
      </button>
    )}
    <span className={classes.history}>
      <button type="button" className={classes.clause} disabled={history.log.done.length === 0} onClick={history.undo}>
        {deskText.undo}
      </button>
      <button
        type="button"
        className={classes.clause}
        disabled={history.log.undone.length === 0}
        onClick={history.redo}
      >
        {deskText.redo}
      </button>
    </span>
    <output className={classes.lack}>{lack !== undefined && `▲ ${lack}`}</output>
    <p className={classes.keys}>{deskText.keys}</p>
  </fieldset>
);
