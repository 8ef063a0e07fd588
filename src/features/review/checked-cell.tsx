import { type ComponentProps, useState } from 'react';
import { CellInput } from './cell-input.tsx';
import { judgeTyped } from './judge-typed.ts';

type CheckedCellProps = Omit<ComponentProps<typeof CellInput>, 'flaw'> & {
  /** What is wrong with a text; null where it can be written. */
  readonly flawOf: (text: string) => string | null;
};

/** A cell that writes only what can count: anything else stays in it as typed, and the cell says why. */
export const CheckedCell = ({ value, flawOf, onCommit, ...cell }: CheckedCellProps) => {
  const [refused, setRefused] = useState<string | null>(null);
  const commit = (text: string): void => {
    const judged = judgeTyped(text, { value, flawOf });
    setRefused(judged.refused);
    if (judged.written !== null) onCommit(judged.written);
  };
  return (
    <CellInput {...cell} value={refused ?? value} flaw={refused === null ? null : flawOf(refused)} onCommit={commit} />
  );
};
