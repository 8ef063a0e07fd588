import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../src/domain/result.ts';
import { saveStateOf } from '../../src/queries/save-state.ts';

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
