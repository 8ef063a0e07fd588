import { useEffect, useRef } from 'react';
import { readKey } from '../../../ui/grid/grid-keys.ts';

/** What the keys of the desk do. */
export type DeskKeys = {
  readonly onSheet: (step: -1 | 1) => void;
  readonly onRow: (step: -1 | 1) => void;
  /** Counts from 1. */
  readonly onClause: (number: number) => void;
  readonly onTake: (what: 'computed' | 'self' | 'agreed') => void;
  readonly onEdit: () => void;
  readonly onHistory: (direction: 'undo' | 'redo') => void;
};

/** A field that shows what is written leaves 撤销 to the desk; the browser takes back what is being typed. */
const isSettled = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.dataset['settled'] !== undefined;

const historyOf = (event: KeyboardEvent): 'undo' | 'redo' | null => {
  const kind = readKey(event)?.kind;
  return kind === 'undo' || kind === 'redo' ? kind : null;
};

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.closest('input:not([type="checkbox"]), textarea, select, [role="dialog"]') !== null ||
    target.isContentEditable);

const act = (key: string, keys: DeskKeys): 'done' | 'not-mine' => {
  const actions: Readonly<Record<string, () => void>> = {
    j: () => keys.onSheet(1),
    k: () => keys.onSheet(-1),
    ArrowDown: () => keys.onRow(1),
    ArrowUp: () => keys.onRow(-1),
    '0': () => keys.onTake('computed'),
    s: () => keys.onTake('self'),
    a: () => keys.onTake('agreed'),
    Enter: keys.onEdit,
  };
  const action = /^[1-9]$/u.test(key) ? () => keys.onClause(Number.parseInt(key, 10)) : actions[key];
  action?.();
  return action === undefined ? 'not-mine' : 'done';
};

/** Keys work wherever the focus is, a ticked box included, except in a field, a dialog, or on a link of the queue that Enter opens. */
export const useDeskKeys = (keys: DeskKeys): void => {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const direction = historyOf(event);
      if (direction !== null && !event.defaultPrevented && (isSettled(event.target) || !isTyping(event.target))) {
        latest.current.onHistory(direction);
        event.preventDefault();
        return;
      }
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || isTyping(event.target)) return;
      const isLink = event.target instanceof Element && event.target.closest('a, button') !== null;
      if (event.key === 'Enter' && isLink) return;
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (act(key, latest.current) === 'done') event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
};
