import { describe, expect, it } from 'vitest';
import {
  appendLog,
  type ChangeLog,
  compareLogs,
  factsHash,
  isAsFiled,
  verifyLog,
} from '../../../src/domain/exchange/change-log.ts';
import { emptyReview } from '../../../src/domain/review/review.ts';
import { buildEvaluation } from '../../support/evaluation-builder.ts';

const sheet = { evaluation: buildEvaluation(), review: emptyReview };
const steps = (actions: readonly ('filed' | 'returned' | 'approved')[]): ChangeLog =>
  actions.reduce<ChangeLog>(
    (log, action) => appendLog(log, { at: '2024-03-01T08:00:00.000Z', by: '李明', action, reason: '' }, sheet),
    [],
  );
const log = steps(['filed', 'returned', 'filed']);

describe('the chain', () => {
  it('holds as it was written', () => {
    expect(verifyLog(log)).toBeNull();
  });

  it.each([
    [
      'a reason',
      (entries: ChangeLog) => entries.map((entry, at) => (at === 1 ? { ...entry, reason: '改' } : entry)),
      'changed',
      2,
    ],
    ['a step taken out', (entries: ChangeLog) => entries.filter((_, at) => at !== 1), 'unlinked', 2],
    ['steps swapped', (entries: ChangeLog) => entries.toReversed(), 'unlinked', 1],
  ])('gives %s away', (_, spoil, kind, sequence) => {
    expect(verifyLog(spoil(log))).toEqual({ kind, sequence });
  });

  it.each([
    ['the same', log, { kind: 'same' }],
    ['shorter here', steps(['filed', 'returned']), { kind: 'theirs-longer' }],
    ['longer here', [...log, ...log.slice(2)], { kind: 'mine-longer' }],
    ['another second step', steps(['filed', 'approved']), { kind: 'forked', sequence: 2 }],
  ])('is compared: %s', (_, mine, relation) => {
    expect(compareLogs(mine, log)).toEqual(relation);
  });
});

describe('the hash of the facts', () => {
  it('does not see the state, but every cell', () => {
    const { evaluation } = sheet;
    expect(factsHash({ ...evaluation, state: 'archived' })).toBe(factsHash(evaluation));
    expect(factsHash({ ...evaluation, overview: ' ' })).not.toBe(factsHash(evaluation));
  });
});

it.each([
  ['as they were filed', log, sheet.evaluation, true],
  ['changed since', log, { ...sheet.evaluation, overview: '改' }, false],
  ['never filed', [], sheet.evaluation, null],
])('facts %s', (_, steps, evaluation, expected) => {
  expect(isAsFiled(steps, evaluation)).toBe(expected);
});
