import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/import/read/pdf/read-pdf.ts';
import { publishedBytes, spreadsheetCells, writtenCells } from '../support/twin-cells.ts';

const published = readdirSync(new URL('./files/', import.meta.url)).filter((name) => name.endsWith('.pdf'));

describe('readPdf', () => {
  it.each(published)('reads %s like its spreadsheet, cell by cell', async (file) => {
    const result = await readPdf({ file, bytes: publishedBytes(file) });
    expect(result.ok ? writtenCells(result.value) : []).toEqual(await spreadsheetCells(file.replace('.pdf', '.xlsx')));
  });
});
