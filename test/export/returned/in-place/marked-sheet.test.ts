import { describe, expect, it } from 'vitest';
import { markCells, type MarkedCell } from '../../../../src/export/returned/in-place/marked-sheet.ts';

const at = (row: number, column: number): MarkedCell => ({ row, column, mark: 'wrong' });

/** Marks cells of the given rows; format 3 becomes 103. */
const marked = (rows: string, ...cells: readonly MarkedCell[]): string =>
  markCells(rows, cells, (style) => style + 100);

describe('markCells', () => {
  it.each([
    [
      'changes the format of a cell alone',
      '<sheetData><row r="2" spans="1:3"><c r="B2" s="3" t="s"><v>7</v></c><c r="C2"><f>B2*2</f><v>1</v></c></row></sheetData>',
      [at(2, 2)],
      '<sheetData><row r="2" spans="1:3"><c r="B2" s="103" t="s"><v>7</v></c><c r="C2"><f>B2*2</f><v>1</v></c></row></sheetData>',
    ],
    [
      'gives a cell without a format one',
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
      [at(1, 1)],
      '<sheetData><row r="1"><c r="A1" s="100"><v>1</v></c></row></sheetData>',
    ],
    [
      'counts cells and rows that do not say where they stand',
      '<sheetData><row><c><v>1</v></c></row><row><c/><c s="1"/></row></sheetData>',
      [at(2, 2)],
      '<sheetData><row><c><v>1</v></c></row><row><c/><c s="101"/></row></sheetData>',
    ],
    [
      'adds a missing cell in its place',
      '<sheetData><row r="4"><c r="A4"/><c r="D4"/></row></sheetData>',
      [at(4, 3), at(4, 6)],
      '<sheetData><row r="4"><c r="A4"/><c r="C4" s="100"/><c r="D4"/><c r="F4" s="100"/></row></sheetData>',
    ],
    [
      'adds a missing row in its place',
      '<sheetData><row r="1"><c r="A1"/></row><row r="5"/></sheetData>',
      [at(3, 2), at(5, 1), at(9, 1)],
      '<sheetData><row r="1"><c r="A1"/></row><row r="3"><c r="B3" s="100"/></row><row r="5"><c r="A5" s="100"/></row><row r="9"><c r="A9" s="100"/></row></sheetData>',
    ],
    [
      'fills a sheet without rows',
      '<x:sheetData/>',
      [at(1, 1)],
      '<x:sheetData><x:row r="1"><x:c r="A1" s="100"/></x:row></x:sheetData>',
    ],
    [
      'lets a new cell look like its row, else like its column',
      '<cols><col min="1" max="3" style="5"/></cols><sheetData><row r="1" s="8" customFormat="1"/><row r="2" s="8"/></sheetData>',
      [at(1, 2), at(2, 2)],
      '<cols><col min="1" max="3" style="5"/></cols><sheetData><row r="1" s="8" customFormat="1"><c r="B1" s="108"/></row><row r="2" s="8"><c r="B2" s="105"/></row></sheetData>',
    ],
    [
      'takes nothing outside the rows for a cell',
      '<sheetData><row r="1"><c r="A1"/></row></sheetData><extLst><row r="2"><c r="A2" s="1"/></row></extLst>',
      [at(2, 1)],
      '<sheetData><row r="1"><c r="A1"/></row><row r="2"><c r="A2" s="100"/></row></sheetData><extLst><row r="2"><c r="A2" s="1"/></row></extLst>',
    ],
  ])('%s', (_, before, cells, after) => expect(marked(before, ...cells)).toBe(after));
});
