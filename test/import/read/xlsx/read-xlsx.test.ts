import { type BookType, type CellObject, utils, write } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import type { RawTable } from '../../../../src/import/read/raw-table.ts';
import { readOds, readXls, readXlsx } from '../../../../src/import/read/xlsx/read-xlsx.ts';
import { rawWorkbook, workbookBytes } from '../../../support/workbook-bytes.ts';

const shown = async (cell: CellObject): Promise<readonly string[]> => {
  const read = await readXlsx({ file: 'a.xlsx', bytes: workbookBytes({ A1: cell }) });
  return read.ok ? (read.value[0]?.cells.map(({ text }) => text) ?? []) : [read.error.kind];
};

const number = (v: number, z?: string): CellObject => (z === undefined ? { t: 'n', v } : { t: 'n', v, z });

const texts: readonly (readonly [title: string, cell: CellObject, text: string])[] = [
  ['a number as typed', number(196.49), '196.49'],
  ['a sum that binary arithmetic spoils', number(0.1 + 0.2), '0.3'],
  ['another one', number(9.64 + 80 + 10), '99.64'],
  ['an amount in 元 with its cents', number(123456789.12), '123456789.12'],
  ['a large amount without an exponent', number(1234567890123), '1234567890123'],
  ['a small rate without an exponent', number(0.0000012), '0.0000012'],
  ['a quotient as General shows it', number(1 / 3), '0.333333333'],
  ['a percent cell', number(0.9866, '0.00%'), '98.66%'],
  ['two decimals', number(200, '0.00'), '200.00'],
  ['thousands separators', number(1234567.891, '#,##0.00'), '1,234,567.89'],
  ['an accounting zero, which shows a dash', number(0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '), '0'],
  ['a negative in brackets', number(-3.25, '0.00_);\\(0.00\\)'), '-3.25'],
  ['a sign in the format', number(0.95, '"≥"0%'), '≥95%'],
  ['a unit in the format', number(35, '0"人"'), '35人'],
  ['a date', number(45291, 'yyyy"年"m"月"d"日"'), '2023年12月31日'],
  ['a date in the system format', number(45291, 'm/d/yy'), '2023/12/31'],
  ['a serial without a format', number(44561), '44561'],
  ['text with breaks and blanks around', { t: 's', v: ' 数量\r\n指标 ' }, '数量\n指标'],
  ['the saved result of a formula', { t: 'n', v: 99.64, f: 'SUM(A2:A9)' }, '99.64'],
];

describe('readXlsx', () => {
  it.each(texts)('shows %s', async (_, cell, text) => {
    expect(await shown(cell)).toEqual([text]);
  });

  it('takes the words out of a formula that was meant as text', async () => {
    const bytes = workbookBytes({ A1: { t: 'e', v: 0x1d, w: '#NAME?', f: '优优' } });
    const read = await readXlsx({ file: 'a.xlsx', bytes });
    expect(read.ok && read.value[0]?.cells).toEqual([
      { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: '=优优', formula: '优优' },
    ]);
  });

  it('leaves the error of a real formula as it is', async () => {
    expect(await shown({ t: 'e', v: 0x07, w: '#DIV/0!', f: 'A2/A3' })).toEqual(['#DIV/0!']);
  });

  it('keeps merges, also blank ones, and cuts them to the written part', async () => {
    const bytes = workbookBytes({ A1: { t: 's', v: '绩效指标' }, C3: { t: 's', v: '末' } }, 'xlsx', [
      'A1:A1048576',
      'B1:C2',
    ]);
    const read = await readXlsx({ file: 'a.xlsx', bytes });
    expect(read.ok && read.value[0]).toMatchObject({
      rowCount: 3,
      columnCount: 3,
      cells: [
        { row: 1, column: 1, rowSpan: 3, columnSpan: 1, text: '绩效指标' },
        { row: 1, column: 2, rowSpan: 2, columnSpan: 2, text: '' },
        { row: 3, column: 3, text: '末' },
      ],
    });
  });

  it('reads a sheet that declares ten million cells and holds one', async () => {
    const bytes = rawWorkbook(
      '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>一</t></is></c></row></sheetData>',
    );
    const read = await readXlsx({ file: 'a.xlsx', bytes });
    expect(read.ok && read.value[0]).toMatchObject({ rowCount: 1, columnCount: 1 });
  });

  it('refuses more cells than a form can have', async () => {
    const bytes = rawWorkbook(`<sheetData><row r="1">${'<c r="A1"/>'.repeat(1_000_001)}</row></sheetData>`);
    expect(await readXlsx({ file: 'a.xlsx', bytes })).toEqual({
      ok: false,
      error: { kind: 'too-large', what: 'cells', limit: 1_000_000 },
    });
  });

  it('refuses a zip that unpacks to far more than it is', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(97 * 1024 * 1024) }, { level: 1 });
    expect(await readXlsx({ file: 'a.xlsx', bytes })).toMatchObject({
      ok: false,
      error: { kind: 'too-large', what: 'bytes' },
    });
  });

  it('refuses a zip cut in the middle', async () => {
    const whole = workbookBytes({ A1: { t: 's', v: '一' } });
    expect(await readXlsx({ file: 'a.xlsx', bytes: whole.subarray(0, whole.length / 2) })).toMatchObject({
      ok: false,
      error: { kind: 'damaged' },
    });
  });

  it('says that a workbook without text has no table', async () => {
    expect(await readXlsx({ file: 'a.xlsx', bytes: workbookBytes({ A1: { t: 'z' } }) })).toEqual({
      ok: false,
      error: { kind: 'no-table' },
    });
  });
});

const odsOf = (content: string): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(content),
  });

const contentOf = (rows: string): string =>
  `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;

const hidden = {
  SheetNames: ['表', '旧'],
  Sheets: {
    表: {
      ...utils.aoa_to_sheet([
        ['看', '看', '藏'],
        ['藏', '藏', '藏'],
        ['跨两列', null, '藏'],
        ['看', '跨两列', null],
      ]),
      '!rows': [{}, { hidden: true }],
      '!cols': [{}, {}, { hidden: true }],
      '!merges': [utils.decode_range('A3:B3'), utils.decode_range('B4:C4')],
    },
    旧: utils.aoa_to_sheet([['一']]),
  },
  Workbook: { Sheets: [{ Hidden: 0 as const }, { Hidden: 2 as const }] },
};

const hiddenBytes = (format: BookType): Uint8Array =>
  new Uint8Array(write(hidden, { type: 'buffer', bookType: format }) as Buffer);

const hiddenPlaces = ([table]: readonly RawTable[]): readonly string[] =>
  (table?.cells ?? [])
    .filter(({ isHidden, uncertain }) => isHidden === true && uncertain === true)
    .map(({ row, column }) => utils.encode_cell({ r: row - 1, c: column - 1 }));

describe('what a workbook hides', () => {
  it('is read and marked: rows, columns, not what reaches into a column that is shown', async () => {
    const read = await readXlsx({ file: 'a.xlsx', bytes: hiddenBytes('xlsx') });
    expect(read.ok && hiddenPlaces(read.value)).toEqual(['C1', 'A2', 'B2', 'C2', 'C3']);
  });

  it('is a whole sheet', async () => {
    const read = await readXlsx({ file: 'a.xlsx', bytes: hiddenBytes('xlsx') });
    expect(read.ok && read.value.map(({ isHidden }) => isHidden ?? false)).toEqual([false, true]);
  });

  it('is marked where the library has to read the file', async () => {
    const files = unzipSync(hiddenBytes('xlsx'));
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const odd = sheet.replace('<sheetData>', '<!DOCTYPE x><sheetData>');
    const read = await readXlsx({
      file: 'a.xlsx',
      bytes: zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(odd) }),
    });
    expect(read.ok && hiddenPlaces(read.value)).toEqual(['C1', 'A2', 'B2', 'C2', 'C3']);
  });

  it('is marked in a workbook of the 2003 format', async () => {
    const read = await readXls({ file: 'a.xls', bytes: hiddenBytes('xlml') });
    expect(read.ok && hiddenPlaces(read.value)).toEqual(['C1', 'A2', 'B2', 'C2', 'C3']);
  });

  it('is marked in an OpenDocument sheet', async () => {
    const files = unzipSync(hiddenBytes('ods'));
    const content = strFromU8(files['content.xml'] ?? new Uint8Array())
      .replace('<table:table-column', '$& table:visibility="collapse"')
      .replace(/(<table:table-row[\s\S]*?<table:table-row)/u, '$1 table:visibility="filter"');
    const read = await readOds({ file: 'a.ods', bytes: zipSync({ ...files, 'content.xml': strToU8(content) }) });
    expect(read.ok && hiddenPlaces(read.value)).toEqual(['A1', 'A2', 'B2', 'C2', 'A4']);
  });
});

describe('readXls', () => {
  it('reads a binary workbook', async () => {
    const bytes = workbookBytes({ A1: { t: 's', v: '项目名称' }, B1: number(0.9866, '0.00%') }, 'biff8');
    const read = await readXls({ file: 'a.xls', bytes });
    expect(read.ok && read.value[0]?.cells.map(({ text }) => text)).toEqual(['项目名称', '98.66%']);
  });

  it('says that a broken one is damaged', async () => {
    const bytes = workbookBytes({ A1: { t: 's', v: '项目名称' } }, 'biff8').subarray(0, 700);
    expect(await readXls({ file: 'a.xls', bytes })).toMatchObject({ ok: false });
  });
});

describe('readOds', () => {
  it('reads number formats with conditions without a word to the console', async () => {
    const condition = '<style:map style:condition="value()&gt;0" style:apply-style-name="N2"/>';
    const style = `<office:automatic-styles><number:number-style style:name="N1"><number:number/>${condition}</number:number-style></office:automatic-styles>`;
    const files = unzipSync(workbookBytes({ A1: { t: 's', v: '甲' } }, 'ods'));
    const content = strFromU8(files['content.xml'] ?? new Uint8Array()).replace(
      '<office:body>',
      `${style}<office:body>`,
    );
    const bytes = zipSync({ ...files, 'content.xml': strToU8(content) });
    const tell = vi.spyOn(console, 'error').mockReturnValue();
    const read = await readOds({ file: 'a.ods', bytes });
    expect(read.ok && read.value[0]?.cells.map(({ text }) => text)).toEqual(['甲']);
    expect(tell).not.toHaveBeenCalled();
    tell.mockRestore();
  });

  it('reads an OpenDocument sheet', async () => {
    const bytes = workbookBytes({ A1: { t: 's', v: '项目名称' }, B1: number(12.5) }, 'ods');
    const read = await readOds({ file: 'a.ods', bytes });
    expect(read.ok && read.value[0]?.cells.map(({ text }) => text)).toEqual(['项目名称', '12.5']);
  });

  it('refuses one filled cell repeated over millions', async () => {
    const cell =
      '<table:table-cell table:number-columns-repeated="1000" office:value-type="string"><text:p>一</text:p></table:table-cell>';
    const bytes = odsOf(contentOf(`<table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row>`));
    expect(await readOds({ file: 'a.ods', bytes })).toMatchObject({
      ok: false,
      error: { kind: 'too-large', what: 'cells' },
    });
  });
});
