import { describe, expect, it } from 'vitest';
import { cellBeside, gridRows, rangeOf, type Step } from '../../../src/features/import/source-grid.ts';
import type { RawTable } from '../../../src/import/read/raw-table.ts';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';

const cell = (row: number, column: number, text: string, spans: { rowSpan?: number; columnSpan?: number } = {}) => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  ...spans,
  text,
  formula: null,
});

const table: RawTable = {
  file: 'a.xlsx',
  name: 'Sheet1',
  rowCount: 20,
  columnCount: 3,
  before: [],
  cells: [
    cell(1, 1, '标题', { columnSpan: 3 }),
    cell(2, 1, '绩效指标', { rowSpan: 3 }),
    cell(2, 2, '甲'),
    cell(3, 3, '乙'),
  ],
};

const drawn = (from: number, to: number) =>
  gridRows(table, { from, to }).map(({ cells }) =>
    cells.map(({ text, rowSpan, columnSpan }) => `${text}${rowSpan}×${columnSpan}`),
  );

describe('gridRows', () => {
  it('draws merges once and fills blanks in', () => {
    expect(drawn(1, 4)).toEqual([['标题1×3'], ['绩效指标3×1', '甲1×1', '1×1'], ['1×1', '乙1×1'], ['1×1', '1×1']]);
  });

  it('cuts a merge at both ends of the range', () => {
    expect(drawn(3, 3)).toEqual([['绩效指标1×1', '1×1', '乙1×1']]);
  });
});

describe('cellBeside', () => {
  const rows = gridRows(table, { from: 1, to: 4 });
  const at = (row: number, column: number) => {
    const found = rows[row - 1]?.cells.find((each) => each.column === column);
    if (found === undefined) throw new Error('no cell');
    return found;
  };

  it.each<readonly [string, number, number, Step, readonly [number, number] | null]>([
    ['goes down into a merge', 1, 1, 'down', [2, 1]],
    ['leaves a merge over its whole height', 2, 1, 'down', null],
    ['goes right past a merge', 2, 1, 'right', [2, 2]],
    ['goes left into a merge from its last row', 4, 2, 'left', [2, 1]],
    ['goes up under a wide merge', 2, 2, 'up', [1, 1]],
    ['stops at the edge', 3, 3, 'right', null],
  ])('%s', (_, row, column, step, expected) => {
    const next = cellBeside(rows, at(row, column), step);
    expect(next === null ? null : [next.row, next.column]).toEqual(expected);
  });
});

describe('rangeOf', () => {
  const sheetFrom = (rows: readonly number[]) =>
    buildEvaluation({
      sources: [{ file: 'a.xlsx', table: 'Sheet1' }],
      indicators: rows.map((row) => buildIndicator({ origins: { name: { table: 0, row, column: 1, text: '' } } })),
    });

  it('is where the sheet was read from, with a little context', () => {
    expect(rangeOf(table, sheetFrom([8, 10]))).toEqual({ from: 5, to: 13 });
  });

  it('ends where the table ends', () => {
    expect(rangeOf(table, sheetFrom([1, 19]))).toEqual({ from: 1, to: 20 });
  });

  it('is null for a table that gave nothing', () => {
    expect(rangeOf({ ...table, name: 'Sheet2' }, sheetFrom([8]))).toBeNull();
  });
});
