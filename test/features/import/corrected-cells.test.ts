import { expect, it } from 'vitest';
import { correctedCells } from '../../../src/features/import/corrected-cells.ts';
import type { Correction } from '../../../src/import/draft/corrections.ts';
import type { RawTable } from '../../../src/import/read/raw-table.ts';

const at = (row: number, column: number) => ({ row, column, rowSpan: 1, columnSpan: 1, text: 'x', formula: null });
const table: RawTable = {
  file: 'a',
  name: '表',
  rowCount: 2,
  columnCount: 2,
  before: [],
  cells: [at(1, 1), at(1, 2), at(2, 1)],
};

it.each<[Correction, readonly string[]]>([
  [{ kind: 'cell', table: '表', row: 1, column: 2, text: '' }, ['表 1 2']],
  [{ kind: 'row', table: '表', row: 1, is: 'none' }, ['表 1 1', '表 1 2']],
  [{ kind: 'merge', table: '表', row: 1, column: 1, toRow: 2, toColumn: 1 }, ['表 1 1', '表 2 1']],
  [{ kind: 'merge-rows', table: '表', row: 1, toRow: 2 }, ['表 1 1', '表 1 2', '表 2 1']],
  [{ kind: 'year', table: '表', row: 1, year: 2023, reach: 'sheet' }, []],
])('marks what %j concerns', (correction, keys) => {
  expect([...correctedCells([correction], [table])]).toEqual(keys);
});
