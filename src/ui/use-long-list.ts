import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { rowAfterKey } from './row-after-key.ts';
import { useRowWindow } from './use-row-window.ts';

/** Rows of equal height, below a head that stays in sight; heights in pixels. */
type LongList<Key> = {
  readonly count: number;
  readonly rowHeight: number;
  readonly headHeight: number;
  /** What is brought into sight whenever another is chosen, e.g. what is open beside the list, and its row; −1 = none. */
  readonly shown: Key;
  readonly rowOf: (shown: Key) => number;
};

/** Scrolls no further than it takes to show a row. */
const showRow = (
  scroller: HTMLElement,
  index: number,
  { rowHeight, headHeight }: Pick<LongList<unknown>, 'rowHeight' | 'headHeight'>,
): void => {
  const top = index * rowHeight;
  const bottom = top + rowHeight + headHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
};

/** A list of any length: which rows to draw, which of them the Tab key enters, and keys that move between rows.
 * What takes the focus in a row carries its index as `data-row`. */
export const useLongList = <Key>(scroller: RefObject<HTMLElement | null>, list: LongList<Key>) => {
  const { count, rowHeight, shown, rowOf } = list;
  const [active, setActive] = useState(0);
  const { from, to, page, look } = useRowWindow(scroller, { count, rowHeight });
  const at = Math.min(active, Math.max(count - 1, 0));

  const bringIntoSight = useEffectEvent((key: Key): void => {
    const row = rowOf(key);
    if (row >= 0 && scroller.current !== null) showRow(scroller.current, row, list);
  });
  useEffect(() => bringIntoSight(shown), [shown]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const element = scroller.current;
    const next = rowAfterKey(event, { at, last: count - 1, page: page - 2 });
    if (next === null || element === null) return;
    event.preventDefault();
    showRow(element, next, list);
    flushSync(() => {
      look();
      setActive(next);
    });
    element.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus({ preventScroll: true });
  };

  // Scrolled away from its active row, a list is entered at the first row drawn.
  return { from, to, entered: at >= from && at < to ? at : from, onFocus: setActive, onKeyDown };
};
