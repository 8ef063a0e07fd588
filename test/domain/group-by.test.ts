import { expect, it } from 'vitest';
import { groupBy, lastOfEach } from '../../src/domain/group-by.ts';

it.each([
  ['nothing', [], []],
  ['one key', ['b1', 'b2'], [['b', ['b1', 'b2']]]],
  [
    'keys in the order they came',
    ['b1', 'a1', 'b2'],
    [
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ],
  ],
  [
    'items without a key left out',
    ['b1', '-', 'a1'],
    [
      ['b', ['b1']],
      ['a', ['a1']],
    ],
  ],
])('groups %s', (_, items: readonly string[], groups) => {
  expect([...groupBy(items, (item) => (item === '-' ? null : item.charAt(0)))]).toEqual(groups);
});

it.each([
  ['nothing', [], []],
  ['the last of every key, in the order the keys came', ['b1', 'a1', 'b2'], ['b2', 'a1']],
])('keeps %s', (_, items: readonly string[], kept) => {
  expect(lastOfEach(items, (item) => item.charAt(0))).toEqual(kept);
});
