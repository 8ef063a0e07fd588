import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../src/domain/result.ts';
import { overallState, saveStateOf } from '../../src/queries/save-state.ts';

const wrote = (data: unknown) => saveStateOf({ status: 'success', data, submittedAt: 7 });

describe('what became of a write', () => {
  it.each([
    ['an answer without a word', undefined, { kind: 'saved', at: 7 }],
    ['a sheet', succeed([]), { kind: 'saved', at: 7 }],
    ['many sheets', { count: 3, failure: null }, { kind: 'saved', at: 7 }],
    ['a sheet that another tab wrote first', fail({ kind: 'conflict', ids: ['a'] }), { kind: 'conflict' }],
    ['a full disk', fail({ kind: 'storage-full' }), { kind: 'failed' }],
    ['some of many', { count: 3, failure: { kind: 'conflict', ids: ['a'] } }, { kind: 'conflict' }],
    ['none of many', { count: 0, failure: { kind: 'storage-full' } }, { kind: 'failed' }],
  ])('%s', (_, data, state) => {
    expect(wrote(data)).toEqual(state);
  });

  it.each([
    ['pending', { kind: 'saving' }],
    ['error', { kind: 'failed' }],
    ['idle', { kind: 'idle' }],
  ] as const)('one that is %s', (status, state) => {
    expect(saveStateOf({ status, data: undefined, submittedAt: 7 })).toEqual(state);
  });
});

describe('what is said of all writes', () => {
  const saved = { state: { kind: 'saved', at: 7 }, by: 'open-sheet' } as const;
  const conflict = (by: 'open-sheet' | 'other') => ({ state: { kind: 'conflict' }, by }) as const;
  const [failed, saving] = [{ kind: 'failed' }, { kind: 'saving' }] as const;

  it.each([
    ['nothing yet', [], 'fine', { kind: 'idle' }],
    ['a conflict that the open sheet settled', [saved, conflict('open-sheet')], 'fine', saved.state],
    ['a conflict that nobody settles', [saved, conflict('other')], 'fine', { kind: 'conflict' }],
    ['what the open sheet still asks about', [saved, conflict('open-sheet')], 'stuck', { kind: 'unsaved' }],
    ['a text that its place cannot keep', [saved], 'stuck', { kind: 'unsaved' }],
    ['a full disk', [saved, { state: failed, by: 'open-sheet' }], 'stuck', failed],
    ['a write under way', [{ state: saving, by: 'open-sheet' }, saved], 'stuck', saving],
  ] as const)('%s', (_, writes, sheets, state) => {
    expect(overallState(writes, sheets)).toEqual(state);
  });
});
