import { describe, expect, it } from 'vitest';
import { placeBlock, readClipboard } from '../../../src/ui/grid/paste-cells.ts';

const size = { rows: 3, columns: 2 };
const range = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

describe('pasting', () => {
  it('a single text fills the whole selection', () => {
    const { cells } = placeBlock([['优']], range(0, 0, 1, 1), size);
    expect(cells).toHaveLength(4);
  });

  it('a block starts at the first selected cell, and what falls outside is named', () => {
    const { cells, outside } = placeBlock(readClipboard('', '1\n2\n3'), range(1, 1), size);
    expect(cells).toEqual([
      { row: 1, column: 1, text: '1' },
      { row: 2, column: 1, text: '2' },
    ]);
    expect(outside.map(({ text }) => text)).toEqual(['3']);
  });

  it('a covered cell of a merged table takes nothing', () => {
    expect(placeBlock([['1'], [null], ['2']], range(0, 0), size).cells).toEqual([
      { row: 0, column: 0, text: '1' },
      { row: 2, column: 0, text: '2' },
    ]);
  });
});
