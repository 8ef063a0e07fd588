import { describe, expect, it } from 'vitest';
import { placeRemarks } from '../../../src/export/returned/place-remarks.ts';
import type { Remark, ReturnedTable } from '../../../src/export/returned/returned-table.ts';

const cell = (row: number, column: number) => ({ row, column, rowSpan: 1, columnSpan: 1, text: 'x', formula: null });
const table: ReturnedTable = { name: '表', rowCount: 9, columnCount: 9, cells: [cell(2, 3), cell(4, 2), cell(4, 5)] };
const remark = (row: number | null, column: number | null, mark: Remark['mark'] = 'doubtful'): Remark => ({
  table: '表',
  row,
  column,
  mark,
  text: '请核对',
});

describe('placeRemarks', () => {
  it.each([
    ['at its cell', remark(4, 5), [4, 5]],
    ['at the first cell of its row', remark(4, null), [4, 2]],
    ['at the first cell of the table', remark(null, null), [2, 3]],
    ['where nothing is written', remark(7, 1), [7, 1]],
  ])('puts a remark %s', (_, said, [row, column]) => {
    expect(placeRemarks(table, [said])).toEqual([{ row, column, mark: 'doubtful', comment: '存疑：请核对' }]);
  });

  it('joins what is said of one cell under the worse mark', () => {
    expect(placeRemarks(table, [remark(4, 5), remark(4, 5, 'wrong')])).toEqual([
      { row: 4, column: 5, mark: 'wrong', comment: '存疑：请核对\n有误：请核对' },
    ]);
  });

  it('puts a remark where its cell shows', () => {
    expect(placeRemarks(table, [remark(4, 5)], () => ({ row: 4, column: 2 }))).toMatchObject([{ row: 4, column: 2 }]);
  });

  it('leaves remarks on other tables', () => {
    expect(placeRemarks({ ...table, name: '另一张' }, [remark(4, 5)])).toEqual([]);
  });
});
