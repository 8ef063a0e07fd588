import { readdirSync, readFileSync } from 'node:fs';
import { type BookType, type CellObject, read, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../../../../src/import/read/raw-table.ts';
import { readPlainWorkbook } from '../../../../../src/import/read/xlsx/plain/read-plain-workbook.ts';
import { sheetTable } from '../../../../../src/import/read/xlsx/sheet-table.ts';
import { rawWorkbook, workbookBytes } from '../../../../support/workbook-bytes.ts';

const file = 'a.xlsx';

const byLibrary = (bytes: Uint8Array): readonly RawTable[] => {
  const workbook = read(bytes, { type: 'array', dense: true, cellNF: true, cellHTML: false, dateNF: 'yyyy/m/d' });
  return workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    const table = sheet === undefined ? null : sheetTable(file, name, sheet);
    return table === null ? [] : [table];
  });
};

const byMarkup = (bytes: Uint8Array): readonly RawTable[] | null => {
  const tables = readPlainWorkbook({ file, bytes });
  if (tables === null) return null;
  return tables.ok ? tables.value : [];
};

const textsOf = (bytes: Uint8Array): readonly string[] =>
  (byMarkup(bytes) ?? []).flatMap(({ cells }) => cells.map(({ text }) => text));

const folder = 'test/cases/files';
const published = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));

describe('readPlainWorkbook', () => {
  it.each(published)('reads %s as the spreadsheet library does', (name) => {
    const bytes = new Uint8Array(readFileSync(`${folder}/${name}`));
    expect(byMarkup(bytes)).toEqual(byLibrary(bytes));
  });

  const formats = ['0%', '0.00%', '#,##0.00', '0.00', 'yyyy"年"m"月"d"日"', 'm/d/yy', '"约"0', '@', '0.0E+00', '# ?/?'];
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((v): CellObject => ({ t: 's', v })),
    fc.constantFrom('≥95%', '_x000D_', 'a & b < c', ' 前后空格 ', '两\n行').map((v): CellObject => ({ t: 's', v })),
    fc
      .tuple(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), fc.constantFrom(...formats))
      .map(([v, z]): CellObject => ({ t: 'n', v, z })),
    fc.integer({ min: -1000, max: 60_000 }).map((v): CellObject => ({ t: 'n', v })),
    fc.boolean().map((v): CellObject => ({ t: 'b', v })),
    fc.constant<CellObject>({ t: 'e', v: 0x1d, f: '优优' }),
    fc.constant<CellObject>({ t: 'n', v: 98.25, f: 'B1/C1', z: '0.00' }),
  );
  const sheet = fc.dictionary(
    fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 30 }))
      .map(([r, c]) => utils.encode_cell({ r, c })),
    cell,
    { minKeys: 1, maxKeys: 12 },
  );
  const merges = fc.subarray(['A1:C1', 'A2:A4', 'D2:F3', 'H1:H1048576']);

  it('reads whatever the library writes as the library reads it', () => {
    fc.assert(
      fc.property(sheet, merges, fc.constantFrom<BookType>('xlsx', 'xlsm'), (cells, spans, format) => {
        const bytes = workbookBytes(cells, format, spans);
        expect(byMarkup(bytes)).toEqual(byLibrary(bytes));
      }),
    );
  });

  it('reads hidden sheets, in the order of the tabs', () => {
    const sheets = { 乙: utils.aoa_to_sheet([['二']]), 甲: utils.aoa_to_sheet([['一']]) };
    const workbook = { SheetNames: ['乙', '甲'], Sheets: sheets, Workbook: { Sheets: [{ Hidden: 1 as const }, {}] } };
    const bytes = new Uint8Array(write(workbook, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    expect(byMarkup(bytes)?.map(({ name }) => name)).toEqual(['乙', '甲']);
    expect(byMarkup(bytes)?.map(({ cells }) => cells)).toEqual(byLibrary(bytes).map(({ cells }) => cells));
  });

  it.each([
    [
      'runs of a text, without the phonetic ones',
      '<is><r><t>优</t></r><r><t>良</t></r><rPh sb="0" eb="1"><t>you</t></rPh></is>',
      ['优良'],
    ],
    ['character data', '<is><t><![CDATA[≥95% & <5%]]></t></is>', ['≥95% & <5%']],
    ['characters by number', '<is><t>&#20248;&#x826F;&amp;</t></is>', ['优良&']],
    ['a tag with > in quotes', '<is><t a="1>2">优</t></is>', ['优']],
  ])('reads %s', (_, content, texts) => {
    const bytes = rawWorkbook(`<sheetData><row><c t="inlineStr">${content}</c></row></sheetData>`);
    expect(textsOf(bytes)).toEqual(texts);
  });

  it('counts rows and cells that do not say where they are', () => {
    const bytes = rawWorkbook('<sheetData><row><c/><c><v>1</v></c></row><row r="4"><c><v>2</v></c></row></sheetData>');
    expect(byMarkup(bytes)?.[0]?.cells.map(({ row, column, text }) => [row, column, text])).toEqual([
      [1, 2, '1'],
      [4, 1, '2'],
    ]);
  });

  it.each([
    ['shared formulas', '<c r="A1"><f t="shared" si="0"/><v>1</v></c>'],
    ['dates as text', '<c r="A1" t="d"><v>2023-01-01</v></c>'],
    ['places outside any sheet', '<c r="A0"><v>1</v></c>'],
    ['no number', '<c r="A1"><v>x</v></c>'],
    ['tags without an end', '<c r="A1'],
  ])('leaves a file with %s to the library', (_, cells) => {
    expect(byMarkup(rawWorkbook(`<sheetData><row r="1">${cells}</row></sheetData>`))).toBeNull();
  });

  it('leaves a number in a format that depends on the language to the library', () => {
    const bytes = workbookBytes({ A1: { t: 'n', v: 45_000, z: 'yyyy-mm' } });
    const parts = unzipSync(bytes);
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())
      .replace(/<numFmts.*<\/numFmts>/u, '')
      .replace(/numFmtId="(?!0")\d+"/gu, 'numFmtId="31"');
    expect(byMarkup(zipSync({ ...parts, 'xl/styles.xml': strToU8(styles) }))).toBeNull();
  });

  it('stops at too many cells', () => {
    const row = `<row>${'<c/>'.repeat(1000)}</row>`;
    const bytes = rawWorkbook(`<sheetData>${row.repeat(1001)}</sheetData>`);
    expect(readPlainWorkbook({ file, bytes })).toEqual({
      ok: false,
      error: { kind: 'too-large', what: 'cells', limit: 1_000_000 },
    });
  });
});
