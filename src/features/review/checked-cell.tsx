import { type ComponentProps, useContext, useEffect } from 'react';
import { heldText, holdText, letGo, stillHeld } from '../../domain/entry/held-texts.ts';
import { CellInput } from './cell-input.tsx';
import { HeldTextsOfPage } from './held-texts-of-page.ts';

type CheckedCellProps = Omit<ComponentProps<typeof CellInput>, 'flaw'> & {
  /** Under what name a text that cannot count is held. */
  readonly place: string;
  /** What is wrong with a text; null where it can be written. */
  readonly flawOf: (text: string) => string | null;
};

/** A cell that writes only what can count: anything else stays in it as typed, and the cell says why. */
export const CheckedCell = ({ place, value, flawOf, onCommit, ...cell }: CheckedCellProps) => {
  const page = useContext(HeldTextsOfPage);
  if (page === null) throw new Error('No page above this cell holds what it cannot keep.');
  const { held, change } = page;
  const text = heldText(held, place, value);
  useEffect(
    () => change((all) => stillHeld(all, (other) => (other === place ? value : undefined))),
    [change, place, value],
  );
  const commit = (typed: string, over: string): void => {
    if (flawOf(typed) !== null) return change((all) => holdText(all, { place, text: typed, over: value }));
    change((all) => letGo(all, place));
    onCommit(typed, over);
  };
  return <CellInput {...cell} value={text} flaw={text === value ? null : flawOf(text)} onCommit={commit} />;
};
