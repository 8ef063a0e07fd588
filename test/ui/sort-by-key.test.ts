import { describe, expect, it } from 'vitest';
import { sortByKey } from '../../src/ui/sort-by-key.ts';

const rows = ['b2', '', 'b10', 'a'];
const keyOf = (row: string) => row || null;

describe('rows by a key', () => {
  it.each([
    ['up', ['a', 'b2', 'b10', '']],
    ['down', ['b10', 'b2', 'a', '']],
  ] as const)('%s, those without one last', (direction, expected) => {
    expect(sortByKey(rows, keyOf, direction)).toEqual(expected);
  });
});
