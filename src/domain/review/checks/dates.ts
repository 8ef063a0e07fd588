import { compareDecimals } from '../../number/decimal.ts';
import { compareDays } from '../../period/calendar-day.ts';
import { dayOfActual } from '../../target/day-of-actual.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';
import type { ReviewedRow } from '../reviewed-sheet.ts';

const findInRow = ({ indicator, target, actual, maxScore, selfScore }: ReviewedRow): Observations<'dates'> => {
  if (target.kind !== 'deadline' || target.due === null) return [];
  const day = dayOfActual(actual);
  if (day === null || compareDays(day, target.due) !== 1 || maxScore === null || selfScore === null) return [];
  if (compareDecimals(selfScore, maxScore) < 0) return [];
  return [
    observeRow({ indicator, field: 'actualText' }, 'late-full-score', {
      target: indicator.targetText,
      actual: indicator.actualText,
    }),
  ];
};

/** Finished after the deadline, and scored in full. */
export const dates: Check<'dates'> = {
  slug: 'dates',
  severity: 'warn',
  source: bureauPractice,
  find: ({ rows }) => rows.flatMap(findInRow),
};
