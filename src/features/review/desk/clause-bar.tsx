import type { DeductionClause } from '../../../domain/review/deduction.ts';
import { deskText } from '../../../text/review-desk-text.ts';
import classes from './desk.module.css';
import type { DeskEdits } from './use-desk-edits.ts';

type ClauseBarProps = {
  readonly clauses: readonly DeductionClause[];
  readonly applied: readonly string[];
  /** Rows that could be agreed to at once. */
  readonly agreed: number;
  readonly onClause: (number: number) => void;
  readonly onTake: (what: 'computed' | 'self' | 'agreed') => void;
  readonly edits: DeskEdits;
};

/** Deduction clauses at the fingers, each with its number key. */
export const ClauseBar = ({ clauses, applied, agreed, onClause, onTake, edits }: ClauseBarProps) => (
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
      <button
        type="button"
        className={classes.clause}
        disabled={edits.log.done.length === 0}
        onClick={() => edits.undo()}
      >
        {deskText.undo}
      </button>
      <button
        type="button"
        className={classes.clause}
        disabled={edits.log.undone.length === 0}
        onClick={() => edits.redo()}
      >
        {deskText.redo}
      </button>
    </span>
    <p className={classes.keys}>{deskText.keys}</p>
  </fieldset>
);
