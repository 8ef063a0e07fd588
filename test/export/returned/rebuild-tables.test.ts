import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import type { Remark, ReturnedTable } from '../../../src/export/returned/returned-table.ts';
import { rebuildTables } from '../../../src/export/returned/rebuild-tables.ts';

const cell = (row: number, column: number, text: string, columnSpan = 1) => ({
  row,
  column,
  rowSpan: 1,
  columnSpan,
  text,
  formula: null,
});

const table: ReturnedTable = {
  name: '自评表',
  rowCount: 3,
  columnCount: 3,
  cells: [
    cell(1, 1, '项目支出绩效自评表', 3),
    cell(2, 1, '接听人数'),
    cell(2, 2, '=优优'),
    cell(2, 3, '98.25%'),
    cell(3, 1, '1,234.50'),
  ],
};

const remarks: readonly Remark[] = [
  { table: '自评表', row: 2, column: 2, mark: 'doubtful', text: '读作“优”，请核对' },
  { table: '自评表', row: 2, column: 2, mark: 'wrong', text: '分值空白' },
  { table: '自评表', row: 3, column: 3, mark: 'wrong', text: '得分空白' },
  { table: '自评表', row: null, column: null, mark: 'doubtful', text: '看不出年度' },
];

const written = async (tables: readonly ReturnedTable[], said: readonly Remark[]) =>
  read(await rebuildTables(tables, said, { writtenAt: new Date(0) }), { type: 'array', cellStyles: true });

const sheetOf = async () => (await written([table], remarks)).Sheets['自评表'] ?? {};

describe('rebuildTables', () => {
  it('keeps every text as it was shown, and the merges', async () => {
    const sheet = await sheetOf();
    const texts = ['A1', 'A2', 'B2', 'C2', 'A3'].map((name) => (sheet[name] as { w?: string } | undefined)?.w);
    expect(texts).toEqual(['项目支出绩效自评表', '接听人数', '=优优', '98.25%', '1,234.50']);
    expect((sheet['!merges'] ?? []).map((merge) => utils.encode_range(merge))).toEqual(['A1:C1']);
  });

  it('writes a text that looks like a formula as a text', async () => {
    expect((await sheetOf())['B2']).toMatchObject({ t: 's', v: '=优优' });
  });

  it('comments on a cell with all that is said of it', async () => {
    const comment = ((await sheetOf())['B2'] as { c?: { t: string }[] }).c?.[0]?.t;
    expect(comment).toContain('存疑：读作“优”，请核对');
    expect(comment).toContain('有误：分值空白');
  });

  it.each([
    ['B2', 'F8C9C4'],
    ['A1', 'FFE9A8'],
  ])('colours %s', async (name, colour) => {
    expect((await sheetOf())[name]).toMatchObject({ s: { fgColor: { rgb: colour } } });
  });

  it('marks a blank cell that should say something', async () => {
    expect(JSON.stringify((await sheetOf())['C3'])).toContain('得分空白');
  });

  it('lists every remark on a sheet of its own', async () => {
    const workbook = await written([table], remarks);
    expect(workbook.SheetNames).toEqual(['自评表', '退回说明']);
    const rows = utils.sheet_to_json<string[]>(workbook.Sheets['退回说明'] ?? {}, { header: 1 });
    expect(rows[0]).toEqual(['工作表', '单元格', '性质', '原文', '说明']);
    expect(rows[1]).toEqual(['自评表', 'B2', '存疑', '=优优', '读作“优”，请核对']);
    expect(rows[4]?.[1]).toBe('整张表');
  });

  it('gives every table a legal name of its own', async () => {
    const names = (
      await written(
        [
          { ...table, name: '表[1]' },
          { ...table, name: '退回说明' },
        ],
        [],
      )
    ).SheetNames;
    expect(new Set(names).size).toBe(3);
  });
});
