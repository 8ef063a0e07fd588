import { expect, it } from 'vitest';
import { leaveSources, type Source, takeSources } from '../../src/worker/inbox.ts';

const source = (name: string): Source => ({ name, makeTask: () => Promise.reject(new Error('not read here')) });

it('the inbox gives out what was left, once and in order', () => {
  leaveSources([source('a')]);
  leaveSources([source('b')]);
  expect(takeSources().map(({ name }) => name)).toEqual(['a', 'b']);
  expect(takeSources()).toEqual([]);
});
