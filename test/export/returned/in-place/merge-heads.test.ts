import { describe, expect, it } from 'vitest';
import { shownPlaces } from '../../../../src/export/returned/in-place/merge-heads.ts';

describe('shownPlaces', () => {
  const shownAt = shownPlaces(
    '<worksheet><sheetData/><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B3:B5"/></mergeCells></worksheet>',
  );

  it.each([
    ['under a merge across', [1, 3], [1, 1]],
    ['under a merge downwards', [5, 2], [3, 2]],
    ['at the head of a merge', [3, 2], [3, 2]],
    ['beside merges', [4, 3], [4, 3]],
  ])('a cell %s', (_, [row = 0, column = 0], [shownRow, shownColumn]) => {
    expect(shownAt({ row, column })).toEqual({ row: shownRow, column: shownColumn });
  });
});
