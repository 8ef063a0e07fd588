import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CorrectionOf } from '../../../src/import/draft/corrections.ts';
import { splitRows } from '../../../src/import/draft/split-rows.ts';
import type { RawCell, RawTable } from '../../../src/import/read/raw-table.ts';

const cell = (row: number, column: number, text: string, rowSpan = 1): RawCell => ({
  row,
  column,
  rowSpan,
  columnSpan: 1,
  text,
  formula: null,
});

const table: RawTable = {
  file: 'a.xlsx',
  name: '表',
  rowCount: 3,
  columnCount: 3,
  before: [],
  cells: [
    cell(1, 1, '产出', 3),
    cell(1, 2, '宣传'),
    cell(1, 3, '≥3次\n≥100人'),
    cell(2, 2, '培训'),
    cell(3, 2, '检查'),
  ],
};

const split = (row: number, column: number, ...parts: readonly string[]): CorrectionOf<'split'> => ({
  kind: 'split',
  table: '表',
  row,
  column,
  parts,
});

const shown = ({ cells }: RawTable) => cells.map(({ row, column, rowSpan, text }) => [row, column, rowSpan, text]);

describe('splitRows', () => {
  it('gives each part a row, and lets what stands beside reach over all of them', () => {
    expect(shown(splitRows(table, [split(1, 3, '≥3次', '≥100人')]).table)).toEqual([
      [1, 1, 4, '产出'],
      [1, 2, 2, '宣传'],
      [1, 3, 1, '≥3次'],
      [2, 3, 1, '≥100人'],
      [3, 2, 1, '培训'],
      [4, 2, 1, '检查'],
    ]);
  });

  it('puts the parts of two cells of one row side by side', () => {
    const both = splitRows(table, [split(1, 3, 'a', 'b', 'c'), split(1, 2, '甲', '乙')]).table;
    expect(both.rowCount).toBe(5);
    expect(shown(both).slice(1, 6)).toEqual([
      [1, 2, 1, '甲'],
      [1, 3, 1, 'a'],
      [2, 2, 2, '乙'],
      [2, 3, 1, 'b'],
      [3, 3, 1, 'c'],
    ]);
  });

  it('does nothing for a single part', () => {
    expect(splitRows(table, [split(1, 3, '≥3次')]).table).toBe(table);
  });

  it('leads every row back to the file', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(counts, (parts) => {
        const splits = parts.map((count, index) => split(index + 1, 2, ...Array.from({ length: count }, () => 'x')));
        const { table: laid, rowOf } = splitRows(table, splits);
        const rows = Array.from({ length: laid.rowCount }, (_, index) => rowOf(index + 1));
        expect(rows).toEqual([1, 2, 3].flatMap((row, index) => Array.from({ length: parts[index] ?? 1 }, () => row)));
      }),
    );
  });
});
