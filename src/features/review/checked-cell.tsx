import type { ComponentProps } from 'react';
import { useRefusedText } from '../../ui/use-refused-text.ts';
import { CellInput } from './cell-input.tsx';

type CheckedCellProps = Omit<ComponentProps<typeof CellInput>, 'flaw'> & {
  /** Under what name a refused text is remembered. */
  readonly place: string;
  /** What is wrong with a text; null where it can be written. */
  readonly flawOf: (text: string) => string | null;
};

/** A cell that writes only what can count: anything else stays in it as typed, and the cell says why. */
export const CheckedCell = ({ place, value, flawOf, onCommit, ...cell }: CheckedCellProps) => {
  const { text, take } = useRefusedText({ key: place, kept: value, isRefused: (typed) => flawOf(typed) !== null });
  return (
    <CellInput
      {...cell}
      value={text}
      flaw={text === value ? null : flawOf(text)}
      onCommit={(typed) => take(typed, onCommit)}
    />
  );
};
