import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { squash } from '../../src/domain/number/fold.ts';
import type { RawCell, RawTable } from '../../src/import/read/raw-table.ts';
import { fundingColumnKind } from '../../src/import/recognise/labels/funding-labels.ts';
import { headerKey } from '../../src/import/recognise/labels/header-labels.ts';
import { indicatorColumnKind } from '../../src/import/recognise/labels/indicator-labels.ts';
import { parseWrittenForm, recognisedLines } from '../support/written-form.ts';

const folder = new URL('./other-cities/', import.meta.url);
const forms = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, ...parseWrittenForm(readFileSync(new URL(name, folder), 'utf8')) }));

describe('recogniseTables', () => {
  it.each(forms)('reads $name: $title', ({ tables, expected }) => {
    expect(recognisedLines(tables)).toEqual(expected);
  });

  const isLabel = (text: string): boolean =>
    /^[\p{Script=Han}（）()0-9-]{2,12}$/u.test(text) &&
    !/^[优良中差]/u.test(text) &&
    [headerKey, indicatorColumnKind, fundingColumnKind].some((kindOf) => kindOf(text) !== null);

  it.each(forms)('reads $name the same with its labels spread over their cells', ({ tables, expected }) => {
    const spread = tables.map((table) => ({
      ...table,
      cells: table.cells.map((cell) => (isLabel(cell.text) ? { ...cell, text: [...cell.text].join(' ') } : cell)),
    }));
    expect(recognisedLines(spread).map(squash)).toEqual(expected.map(squash));
  });

  const moved = (table: RawTable): RawTable => ({
    ...table,
    rowCount: table.rowCount + 5,
    columnCount: table.columnCount + 4,
    cells: table.cells.map((cell) => ({ ...cell, row: cell.row + 1, column: cell.column + 2 })),
  });
  /** Without the places of issues, which move with the table. */
  const placeless = (line: string): string => line.replace(/ [\d-]+:[\d-]+$/u, '');

  // Its second page is narrower than its first: a wider page holds other columns.
  it.each(forms.filter(({ name }) => name !== '96-carried-under-other-columns.txt'))(
    'reads $name the same in a sheet that begins with empty rows and columns',
    ({ tables, expected }) => {
      expect(recognisedLines(tables.map(moved)).map(placeless)).toEqual(expected.map(placeless));
    },
  );

  const filledDown = (table: RawTable): RawTable => ({
    ...table,
    cells: table.cells
      .flatMap((cell) =>
        Array.from({ length: cell.rowSpan }, (_, index) => ({ ...cell, row: cell.row + index, rowSpan: 1 })),
      )
      .sort((one, other) => one.row - other.row || one.column - other.column),
  });
  /** What stands beside several rows and has no field of its own is then said beside each of them. */
  const saysMore = new Set([
    '113',
    '125',
    '127',
    '128',
    '133',
    '172',
    '189',
    '23',
    '246',
    '300',
    '316',
    '335',
    '373',
    '376',
    '378',
    '39',
    '525',
    '526',
    '750',
    '79',
  ]);

  it.each(forms.filter(({ name }) => !saysMore.has(name.split('-')[0] ?? '')))(
    'reads $name the same with its merges undone and filled down',
    ({ tables, expected }) => {
      const isSaid = (line: string): boolean => !/^(?:doubt|issue|aside): /u.test(line);
      expect(recognisedLines(tables.map(filledDown)).filter(isSaid)).toEqual(expected.filter(isSaid));
    },
  );

  const signed = (table: RawTable): RawTable => {
    const row = table.rowCount + 1;
    const texts = ['填表人：', '张三', '联系电话：', '66001122'];
    const cells = texts.map(
      (text, index): RawCell => ({ row, column: index + 1, rowSpan: 1, columnSpan: 1, text, formula: null }),
    );
    return { ...table, rowCount: row, columnCount: Math.max(4, table.columnCount), cells: [...table.cells, ...cells] };
  };
  const isOfForm = (line: string): boolean => /^(?:project|unit|fund|indicator|total): /u.test(line);

  it.each(forms)('reads nothing of $name from who filled it in below', ({ tables, expected }) => {
    expect(recognisedLines(tables.map(signed)).filter(isOfForm)).toEqual(expected.filter(isOfForm));
  });
});
