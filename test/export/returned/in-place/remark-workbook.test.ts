import { readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { remarkWorkbook } from '../../../../src/export/returned/in-place/remark-workbook.ts';
import { UnknownWorkbook } from '../../../../src/export/returned/in-place/unknown-workbook.ts';
import type { Remark, ReturnedTable } from '../../../../src/export/returned/returned-table.ts';
import { readFile } from '../../../../src/import/read/read-file.ts';
import { rawWorkbook } from '../../../support/workbook-bytes.ts';

const published = new Uint8Array(readFileSync('test/cases/files/sanming-2023-4.xlsx'));

const tablesOf = async (bytes: Uint8Array): Promise<readonly ReturnedTable[]> => {
  const document = await readFile({ file: 'a.xlsx', bytes });
  return document.ok ? document.value.tables : [];
};

const remark = (row: number, column: number, text = '请核对'): Remark => ({
  table: 'Sheet1',
  row,
  column,
  mark: 'doubtful',
  text,
});

const remarked = async (bytes: Uint8Array, ...remarks: readonly Remark[]): Promise<Uint8Array> =>
  remarkWorkbook(bytes, await tablesOf(bytes), remarks);

const commentsIn = (bytes: Uint8Array): ReadonlyMap<string, string> => {
  const sheet = read(bytes, { type: 'array' }).Sheets['Sheet1'] ?? {};
  return new Map(
    Object.entries<{ readonly c?: readonly { readonly t?: string }[] }>(sheet).flatMap(([name, cell]) =>
      cell.c === undefined ? [] : [[name, cell.c.map(({ t = '' }) => t).join('')] as const],
    ),
  );
};

/** The parts whose bytes differ, and those that came or went. */
const changedParts = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => Buffer.compare(Buffer.from(old[name] ?? []), Buffer.from(now[name] ?? [])) !== 0)
    .sort();
};

describe('remarkWorkbook', () => {
  it('changes no part but those that colour and comment', async () => {
    const after = await remarked(published, remark(23, 5), remark(24, 8));
    expect(changedParts(published, after)).toEqual([
      '[Content_Types].xml',
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(await tablesOf(after)).toEqual(await tablesOf(published));
    expect([...commentsIn(after)]).toEqual([
      ['E23', '存疑：请核对'],
      ['H24', '存疑：请核对'],
    ]);
  });

  it('adds to the comments of a file that has some', async () => {
    const once = await remarked(published, remark(23, 5));
    const twice = await remarked(once, remark(23, 5, '仍未改'), remark(24, 8));
    expect(changedParts(once, twice)).toEqual([
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(commentsIn(twice).get('E23')).toBe('存疑：请核对\n存疑：仍未改');
    expect(commentsIn(twice).get('H24')).toBe('存疑：请核对');
  });

  it('comments on the first cell of a merge', async () => {
    expect([...commentsIn(await remarked(published, remark(1, 4))).keys()]).toEqual(['A1']);
  });

  it('puts the drawing of the boxes where a sheet may hold it', async () => {
    const parts = unzipSync(published);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const tail = '<tableParts count="0"/><extLst/></worksheet>';
    parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('</worksheet>', tail));
    const after = unzipSync(await remarked(zipSync(parts), remark(23, 5)));
    expect(strFromU8(after['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toMatch(
      /<legacyDrawing xmlns:r="[^"]+" r:id="rId\d+"\/><tableParts count="0"\/><extLst\/><\/worksheet>$/u,
    );
  });

  it('gives back the same parts where nothing is to be said', async () => {
    expect(changedParts(published, await remarked(published))).toEqual([]);
  });

  it('gives up at a workbook without styles', async () => {
    const plain = rawWorkbook('<sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c></row></sheetData>');
    const remarks = [{ ...remark(1, 1), table: 'S' }];
    await expect(remarked(plain, ...remarks)).rejects.toThrow(UnknownWorkbook);
  });
});
