import { describe, expect, it } from 'vitest';
import type { PlacedText } from '../../../../src/import/read/aligned/placed-text.ts';
import { toTextRows } from '../../../../src/import/read/aligned/text-rows.ts';

const at = (text: string, left: number, top: number, bottom = top): PlacedText => ({
  text,
  left,
  right: left + 40,
  top,
  bottom,
  size: 10,
});

const rowsOf = (...texts: readonly PlacedText[]) => toTextRows(texts).map((row) => row.texts.map(({ text }) => text));

describe('toTextRows', () => {
  it.each([
    ['in the middle of', 12, 36],
    ['at the top of', 0, 30],
  ])('puts texts %s a text of several lines into its row', (_, first, second) => {
    expect(
      rowsOf(at('甲', 0, 0, 24), at('1', 60, first), at('乙', 0, 30, 42), at('2', 60, second), at('3', 120, second)),
    ).toEqual([
      ['甲', '1'],
      ['乙', '2', '3'],
    ]);
  });

  it('keeps texts over each other in rows of their own', () => {
    expect(rowsOf(at('甲', 0, 0), at('乙', 20, 0))).toEqual([['甲'], ['乙']]);
  });
});
