import { describe, expect, it } from 'vitest';
import { type Entry, statusOf } from '../../../src/features/import/entry.ts';
import { advanceSession, emptySession, type SessionAction } from '../../../src/features/import/session.ts';
import type { FileImport, ImportIssue } from '../../../src/import/draft/draft.ts';
import type { ImportOutcome } from '../../../src/worker/import-slot.ts';
import { buildEvaluation } from '../../support/evaluation-builder.ts';

const issue: ImportIssue = { kind: 'year-unknown', file: 'a', table: 't', row: null, column: null, text: '' };

const readOf = (issues: readonly ImportIssue[] = []): FileImport => ({
  file: 'a.xlsx',
  format: 'xlsx',
  failure: null,
  tables: [],
  drafts: [{ evaluation: buildEvaluation(), issues }],
  issues: [],
});

const entryAfter = (...actions: readonly SessionAction[]): Entry => {
  const added = { kind: 'add', entries: [{ id: 'a', name: 'a.xlsx' }] } as const;
  const entry = [added, ...actions].reduce(advanceSession, emptySession).entries[0];
  if (entry === undefined) throw new Error('the entry is gone');
  return entry;
};

const settleAs = (outcome: ImportOutcome): SessionAction => ({ kind: 'settle', outcomes: new Map([['a', outcome]]) });

const settle = (read: FileImport): SessionAction => settleAs({ kind: 'read', read });

describe('a file in the list', () => {
  it.each<[string, readonly SessionAction[], string]>([
    ['waits', [], 'waiting'],
    ['was read', [settle(readOf())], 'clean'],
    ['needs a look', [settle(readOf([issue]))], 'look'],
    ['was looked at', [settle(readOf([issue])), { kind: 'look', id: 'a', key: '0 reading 年度' }], 'clean'],
    ['has no form', [settle({ ...readOf(), drafts: [] })], 'failed'],
    ['could not be read', [settle({ ...readOf(), drafts: [], failure: { kind: 'encrypted' } })], 'failed'],
    ['broke the thread', [settleAs({ kind: 'broken', reason: 'x' })], 'failed'],
    ['is read again', [settle(readOf()), { kind: 'correct', id: 'a', corrections: [] }], 'reading'],
    ['was accepted', [settle(readOf()), { kind: 'save', id: 'a', saved: new Map([[0, 'sheet']]) }], 'saved'],
    ['is tried again', [settle(readOf()), { kind: 'wait', id: 'a' }], 'waiting'],
  ])('that %s', (_, actions, status) => {
    expect(statusOf(entryAfter(...actions))).toBe(status);
  });

  it('keeps what was read when a correction breaks the reading', () => {
    const entry = entryAfter(
      settle(readOf()),
      { kind: 'correct', id: 'a', corrections: [{ kind: 'cell', table: 't', row: 1, column: 1, text: 'x' }] },
      { kind: 'reread', id: 'a', outcome: { kind: 'broken', reason: 'x' } },
    );
    expect(entry.state).toMatchObject({ kind: 'read', isRereading: false, read: readOf() });
  });

  it('can be taken off the list', () => {
    const added = advanceSession(emptySession, { kind: 'add', entries: [{ id: 'a', name: 'a' }] });
    expect(advanceSession(added, { kind: 'remove', ids: ['a'] })).toEqual(emptySession);
  });
});
