import { type CellObject, read } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../src/domain/number/decimal.ts';
import { writeCsv } from '../../../src/export/csv/write-csv.ts';

const list = (cells: readonly string[]) => ({
  title: '清单',
  columns: cells.map((_, index) => ({ head: `列${index + 1}`, width: 8 })),
  rows: [cells],
});

const secondLine = (text: string): string => text.slice(text.indexOf('\r\n') + 2);

describe('writeCsv', () => {
  it('begins with a byte order mark and its heads, and ends every line', () => {
    expect(writeCsv(list(['甲', '乙']))).toBe('\ufeff列1,列2\r\n甲,乙\r\n');
  });

  it.each([
    ['=1+1', "'=1+1\r\n"],
    ['+86', "'+86\r\n"],
    ['-1', "'-1\r\n"],
    ['@SUM(A1)', "'@SUM(A1)\r\n"],
    ['\t=1', "'\t=1\r\n"],
    [' =1', "' =1\r\n"],
    ['＝１', "'＝１\r\n"],
    ['=优优', "'=优优\r\n"],
    ['≥95%', '≥95%\r\n'],
    ['一,二', '"一,二"\r\n'],
    ['说"好"', '"说""好"""\r\n'],
    ['上\n下', '"上\n下"\r\n'],
    ['', '\r\n'],
  ])('writes %j as %j', (text, line) => {
    expect(secondLine(writeCsv(list([text])))).toBe(line);
  });

  it('keeps exact numbers as numbers', () => {
    const table = { ...list(['x']), rows: [[decimalOf('-1.50')], [decimalOf('12345678901234567.89')]] };
    expect(secondLine(writeCsv(table))).toBe('-1.50\r\n12345678901234567.89\r\n');
  });

  it('never gives a spreadsheet a formula', () => {
    const text = fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', "'", ',', '\n', '1', 'A', ' ') });
    fc.assert(
      fc.property(text, (written) => {
        const sheet = read(writeCsv(list([written])), { type: 'string' }).Sheets['Sheet1'] ?? {};
        const cells = Object.entries<CellObject>(sheet).filter(([name]) => !name.startsWith('!'));
        expect(cells.filter(([, cell]) => cell.f !== undefined)).toEqual([]);
      }),
    );
  });
});
