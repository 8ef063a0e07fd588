import { useState } from 'react';
import type { ReviewSearch } from '../review-search.ts';
import type { QueueRow } from './queue-rows.ts';

const keyOf = ({ sheet, state, risky, sort, dir }: ReviewSearch): string =>
  [sheet, state, risky, sort, dir].map((part) => part ?? '').join('\n');

/**
 * The open sheet as it was when it was opened, or when the queue was last narrowed or sorted: what is done to it since
 * does not move it, so that its neighbours stay its neighbours.
 */
export const useHeldSheet = (rows: readonly QueueRow[], search: ReviewSearch): QueueRow['summary'] | null => {
  const key = keyOf(search);
  const now = (): QueueRow['summary'] | null =>
    rows.find(({ summary }) => summary.id === search.sheet)?.summary ?? null;
  const [held, setHeld] = useState(() => ({ key, summary: now() }));
  if (held.key === key) return held.summary;
  const next = { key, summary: now() };
  setHeld(next);
  return next.summary;
};
