import { describe, expect, it } from 'vitest';
import { mergeCells, mergeRows } from '../../../src/import/draft/merge-cells.ts';
import type { RawTable } from '../../../src/import/read/raw-table.ts';

const tableOf = (...rows: readonly (readonly string[])[]): RawTable => ({
  file: 'a.pdf',
  name: '表',
  rowCount: rows.length,
  columnCount: Math.max(...rows.map((row) => row.length)),
  before: [],
  cells: rows.flatMap((texts, row) =>
    texts.flatMap((text, column) =>
      text === '' ? [] : [{ row: row + 1, column: column + 1, rowSpan: 1, columnSpan: 1, text, formula: null }],
    ),
  ),
});

const shown = ({ cells }: RawTable) =>
  cells.map(({ row, column, columnSpan, text }) => `${row},${column}+${columnSpan} ${text}`);

describe('mergeCells', () => {
  it('joins two cells side by side', () => {
    const merged = mergeCells(tableOf(['热线接', '听人数', '≥35人']), {
      kind: 'merge',
      table: '表',
      row: 1,
      column: 1,
      toRow: 1,
      toColumn: 2,
    });
    expect(shown(merged)).toEqual(['1,1+2 热线接听人数', '1,3+1 ≥35人']);
  });

  it('leaves a single cell alone', () => {
    const table = tableOf(['热线']);
    const place = { kind: 'merge', table: '表', row: 1, column: 1, toRow: 1, toColumn: 2 } as const;
    expect(mergeCells(table, place)).toBe(table);
  });
});

describe('mergeRows', () => {
  const place = { kind: 'merge-rows', table: '表', row: 1, toRow: 2 } as const;

  it('joins what stands below each other, and leaves the lower row blank', () => {
    const merged = mergeRows(tableOf(['热线接', '≥35人', '10'], ['听人数', '', ''], ['满意度', '≥90%', '5']), place);
    expect(shown(merged)).toEqual([
      '1,1+1 热线接听人数',
      '1,2+1 ≥35人',
      '1,3+1 10',
      '3,1+1 满意度',
      '3,2+1 ≥90%',
      '3,3+1 5',
    ]);
  });

  it.each([
    ['10', '5', '10\n5'],
    ['10', '10', '10'],
    ['', '5', '5'],
  ])('never makes one number of %s and %s', (upper, lower, joined) => {
    expect(mergeRows(tableOf([upper], [lower]), place).cells.map(({ text }) => text)).toEqual([joined]);
  });
});
