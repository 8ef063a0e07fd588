import { expect, it } from 'vitest';
import { groupBy } from '../../src/domain/group-by.ts';

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
