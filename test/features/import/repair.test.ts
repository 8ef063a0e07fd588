import { describe, expect, it } from 'vitest';
import { partsOf, repairsOf } from '../../../src/features/import/repair.ts';
import type { RawTable } from '../../../src/import/read/raw-table.ts';

const rows = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '分值'],
  ['产出指标', '数量指标', '接听', '≥35', '10'],
  ['', '', '人数', '人', ''],
];

const table: RawTable = {
  file: 'a.xlsx',
  name: '表',
  rowCount: 3,
  columnCount: 5,
  before: [],
  cells: rows.flatMap((texts, row) =>
    texts.flatMap((text, column) =>
      text === '' ? [] : [{ row: row + 1, column: column + 1, rowSpan: 1, columnSpan: 1, text, formula: null }],
    ),
  ),
};

describe('repairsOf', () => {
  it('tells what a column is taken for, and at which head to tell otherwise', () => {
    expect(repairsOf([table], [], { table: '表', row: 2, column: 4 })?.column).toEqual({
      row: 1,
      column: 4,
      is: 'target',
    });
  });

  it('knows what was told before', () => {
    const told = repairsOf(
      [table],
      [
        { kind: 'column', table: '表', row: 1, column: 4, is: 'actual' },
        { kind: 'row', table: '表', row: 2, is: 'heading' },
      ],
      { table: '表', row: 2, column: 4 },
    );
    expect([told?.column.is, told?.row]).toEqual(['actual', 'heading']);
  });

  it('finds what a half could be merged with', () => {
    const repairs = repairsOf([table], [], { table: '表', row: 2, column: 3 });
    expect([repairs?.right?.text, repairs?.below?.text, repairs?.nextRow]).toEqual(['≥35', '人数', 3]);
  });

  it('takes a cell below no head for one', () => {
    const bare = { ...table, cells: table.cells.filter(({ row }) => row > 1) };
    expect(repairsOf([bare], [], { table: '表', row: 2, column: 4 })?.column).toEqual({ row: 2, column: 4, is: null });
  });
});

describe('partsOf', () => {
  it.each([
    ['≥3次\n≥100人', ['≥3次', '≥100人']],
    ['≥3次；≥100人', ['≥3次', '≥100人']],
    ['①宣传3次②培训2次', ['①宣传3次', '②培训2次']],
    ['1.宣传3次2.培训2.5次', ['1.宣传3次', '2.培训2.5次']],
    ['≥95%', ['≥95%']],
    ['3.5万元', ['3.5万元']],
  ])('splits %j', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });
});
