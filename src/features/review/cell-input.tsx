import { type KeyboardEvent, useRef, useState } from 'react';
import classes from './cell-input.module.css';

type CellInputProps = {
  readonly label: string;
  readonly value: string;
  readonly align?: 'start' | 'end';
  readonly lock: 'open' | 'locked';
  /** What is wrong with the text that stands there, told below it. */
  readonly flaw?: string | null;
  /** `over` is what stood there when it was typed into. */
  readonly onCommit: (text: string, over: string) => void;
};

/** A cell to type into: Enter and leaving write it, Esc puts back what stood there. */
export const CellInput = ({ label, value, align = 'start', lock, flaw = null, onCommit }: CellInputProps) => {
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const leaving = useRef<'commit' | 'drop'>('commit');
  const leave = (): void => {
    if (leaving.current === 'commit' && typed !== null && typed.text.trim() !== typed.over)
      onCommit(typed.text.trim(), typed.over);
    leaving.current = 'commit';
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    leaving.current = event.key === 'Enter' ? 'commit' : 'drop';
    event.currentTarget.blur();
  };
  return (
    <>
      <input
        className={classes.input}
        aria-label={label}
        aria-invalid={flaw !== null || undefined}
        value={typed?.text ?? value}
        data-settled={typed === null || undefined}
        readOnly={lock === 'locked'}
        style={{ textAlign: align }}
        onChange={(event) => setTyped({ text: event.currentTarget.value, over: typed?.over ?? value })}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {flaw !== null && (
        <span role="alert" className={classes.flaw}>
          {flaw}
        </span>
      )}
    </>
  );
};
