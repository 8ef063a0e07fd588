import { type KeyboardEvent, useState } from 'react';
import classes from './cell-input.module.css';

type CellInputProps = {
  readonly label: string;
  readonly value: string;
  readonly align?: 'start' | 'end';
  readonly lock: 'open' | 'locked';
  readonly onCommit: (text: string) => void;
};

/** A cell to type into: Enter and leaving write it, Esc puts back what stood there. */
export const CellInput = ({ label, value, align = 'start', lock, onCommit }: CellInputProps) => {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (): void => {
    if (typed !== null && typed.trim() !== value) onCommit(typed.trim());
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') setTyped(null);
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    if (event.key === 'Enter') commit();
    event.currentTarget.blur();
  };
  return (
    <input
      className={classes.input}
      aria-label={label}
      value={typed ?? value}
      readOnly={lock === 'locked'}
      style={{ textAlign: align }}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={onKeyDown}
    />
  );
};
