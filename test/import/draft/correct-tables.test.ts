import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../../src/import/draft/correct-tables.ts';
import type { Correction } from '../../../src/import/draft/corrections.ts';
import type { RawTable } from '../../../src/import/read/raw-table.ts';

const table: RawTable = {
  file: 'a.xlsx',
  name: '表 1',
  rowCount: 3,
  columnCount: 3,
  before: [],
  cells: [
    { row: 1, column: 1, rowSpan: 2, columnSpan: 1, text: '绩效指标', formula: null },
    { row: 1, column: 2, rowSpan: 1, columnSpan: 1, text: '#NAME?', formula: '优优' },
    { row: 2, column: 2, rowSpan: 1, columnSpan: 1, text: '34', formula: null },
    { row: 3, column: 1, rowSpan: 1, columnSpan: 1, text: '注', formula: null },
  ],
};

const correct = (...corrections: readonly Correction[]): RawTable =>
  applyCorrections([table], corrections)[0]?.table ?? table;

const cell = (row: number, column: number, text: string): Correction => ({
  kind: 'cell',
  table: '表 1',
  row,
  column,
  text,
});

const textAt = (corrected: RawTable, row: number, column: number): string | undefined =>
  corrected.cells.find((each) => each.row === row && each.column === column)?.text;

describe('applyCorrections', () => {
  it('writes over a cell, formula and all', () => {
    expect(correct(cell(1, 2, '优')).cells[1]).toEqual({
      row: 1,
      column: 2,
      rowSpan: 1,
      columnSpan: 1,
      text: '优',
      formula: null,
    });
  });

  it('keeps the merge of the cell', () => {
    expect(correct(cell(1, 1, '指标')).cells[0]).toMatchObject({ rowSpan: 2, text: '指标' });
  });

  it('fills a cell that was blank, in its place', () => {
    expect(correct(cell(1, 3, '10')).cells.map(({ text }) => text)).toEqual(['绩效指标', '#NAME?', '10', '34', '注']);
  });

  it('clears a cell', () => {
    expect(textAt(correct(cell(2, 2, '')), 2, 2)).toBeUndefined();
  });

  it('lets the later correction of a cell win', () => {
    expect(textAt(correct(cell(2, 2, '35'), cell(2, 2, '36')), 2, 2)).toBe('36');
  });

  it('leaves other tables, and the tables as read, alone', () => {
    const other = { ...table, name: '表 2' };
    expect(applyCorrections([other], [cell(2, 2, '35')])[0]?.table).toEqual(other);
    expect(textAt(table, 2, 2)).toBe('34');
  });

  it('tells the recogniser what rows and columns are', () => {
    const told = correct(
      { kind: 'row', table: '表 1', row: 3, is: 'none' },
      { kind: 'column', table: '表 1', row: 1, column: 2, is: 'target' },
    ).told;
    expect(told).toEqual([
      { kind: 'row', row: 3, is: 'none' },
      { kind: 'column', row: 1, column: 2, is: 'target' },
    ]);
  });

  it('places what is told below a split cell as the rows then stand', () => {
    const split: Correction = { kind: 'split', table: '表 1', row: 2, column: 2, parts: ['3', '4'] };
    const [corrected] = applyCorrections([table], [split, { kind: 'row', table: '表 1', row: 3, is: 'none' }]);
    expect(corrected?.table.told).toEqual([{ kind: 'row', row: 4, is: 'none' }]);
    expect(corrected?.rowOf(4)).toBe(3);
  });
});
