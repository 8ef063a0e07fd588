import { describe, expect, it } from 'vitest';
import { findMarked, markCell } from '../../../src/ui/grid/grid-model.ts';

const rows = (ids: string) => ids.split(' ').map((id) => ({ id }));

describe('a marked cell', () => {
  it.each([
    ['stays where nothing moved', 'a b c', 1],
    ['follows its row up', 'b c', 0],
    ['follows its row down', 'new a b c', 2],
    ['is where it was when its row is gone', 'a c', 1],
  ])('%s', (_, after, row) => {
    expect(findMarked(rows(after), markCell(rows('a b c'), { row: 1, column: 4 }))).toEqual({ row, column: 4 });
  });

  it('of a table without rows is at its place', () => {
    expect(findMarked([], markCell([], { row: 0, column: 0 }))).toEqual({ row: 0, column: 0 });
  });
});
