import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../../src/import/draft/corrections.ts';
import type { RawTable } from '../../../src/import/read/raw-table.ts';

const table: RawTable = {
  file: 'a.xlsx',
  name: '表 1',
  rowCount: 2,
  columnCount: 3,
  before: [],
  cells: [
    { row: 1, column: 1, rowSpan: 2, columnSpan: 1, text: '绩效指标', formula: null },
    { row: 1, column: 2, rowSpan: 1, columnSpan: 1, text: '#NAME?', formula: '优优' },
    { row: 2, column: 2, rowSpan: 1, columnSpan: 1, text: '34', formula: null },
  ],
};

const textAt = (tables: readonly RawTable[], row: number, column: number): string | undefined =>
  tables[0]?.cells.find((cell) => cell.row === row && cell.column === column)?.text;

describe('applyCorrections', () => {
  it('writes over a cell, formula and all', () => {
    const corrected = applyCorrections([table], [{ table: '表 1', row: 1, column: 2, text: '优' }]);
    expect(corrected[0]?.cells[1]).toEqual({ row: 1, column: 2, rowSpan: 1, columnSpan: 1, text: '优', formula: null });
  });

  it('keeps the merge of the cell', () => {
    const corrected = applyCorrections([table], [{ table: '表 1', row: 1, column: 1, text: '指标' }]);
    expect(corrected[0]?.cells[0]).toMatchObject({ rowSpan: 2, text: '指标' });
  });

  it('fills a cell that was blank, in its place', () => {
    const corrected = applyCorrections([table], [{ table: '表 1', row: 1, column: 3, text: '10' }]);
    expect(corrected[0]?.cells.map(({ text }) => text)).toEqual(['绩效指标', '#NAME?', '10', '34']);
  });

  it('clears a cell', () => {
    expect(textAt(applyCorrections([table], [{ table: '表 1', row: 2, column: 2, text: '' }]), 2, 2)).toBeUndefined();
  });

  it('lets the later correction of a cell win', () => {
    const twice = [
      { table: '表 1', row: 2, column: 2, text: '35' },
      { table: '表 1', row: 2, column: 2, text: '36' },
    ];
    expect(textAt(applyCorrections([table], twice), 2, 2)).toBe('36');
  });

  it('leaves other tables, and the tables as read, alone', () => {
    const other = { ...table, name: '表 2' };
    expect(applyCorrections([other], [{ table: '表 1', row: 2, column: 2, text: '35' }])).toEqual([other]);
    expect(textAt([table], 2, 2)).toBe('34');
  });
});
