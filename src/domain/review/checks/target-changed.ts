import type { TargetChange } from '../../entry/ledger.ts';
import { findReasonFlaw } from '../../entry/reason.ts';
import { foldsAlike } from '../../number/fold.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';
import type { ReviewedRow } from '../reviewed-sheet.ts';

const findInRow = (
  { indicator }: ReviewedRow,
  targetChanges: readonly TargetChange[],
): Observations<'target-changed'> => {
  const own = targetChanges.filter(
    ({ indicatorId, from, to }) => indicatorId === indicator.id && !foldsAlike(from, to),
  );
  const [first] = own;
  if (first === undefined || foldsAlike(first.from, indicator.targetText)) return [];
  const facts = { from: first.from, to: indicator.targetText };
  const flawed = own.find(({ reason }) => findReasonFlaw(reason) !== null);
  if (flawed !== undefined)
    return flawed.reason.trim() === ''
      ? [observeRow({ indicator, field: 'targetText' }, 'no-reason', facts)]
      : [observeRow({ indicator, field: 'targetText' }, 'empty-reason', { ...facts, reason: flawed.reason })];
  const isRecorded = own.some(({ to }) => foldsAlike(to, indicator.targetText));
  return isRecorded
    ? []
    : [observeRow({ indicator, field: 'targetText' }, 'unrecorded', { ...facts, recorded: own.at(-1)?.to ?? '' })];
};

/**
 * A target changed after submission without a reason on record. One that is back where it was is no change, and full
 * width makes none.
 */
export const targetChanged: Check<'target-changed'> = {
  slug: 'target-changed',
  severity: 'warn',
  source: bureauPractice,
  find: ({ rows, targetChanges }) =>
    targetChanges.length === 0 ? [] : rows.flatMap((row) => findInRow(row, targetChanges)),
};
