import type { Cell, CellStyle, WriteSheet } from 'hucre';
import { formatDecimal } from '../../domain/number/decimal.ts';
import { producerText, unnamedSheetText } from '../../text/spreadsheet-text.ts';
import type { ListCell, ListTable } from '../csv/list-table.ts';
import { numberCell } from './number-cell.ts';
import { pageSetup } from './page-setup.ts';
import { defaultFont } from './role-fonts.ts';
import { columnName } from './sheet-grid.ts';
import { quoteSheetName, sheetNames } from './sheet-name.ts';
import { textFormat, textValue } from './text-value.ts';

const ruled = { style: 'thin', color: { rgb: '000000' } } as const;
const border = { top: ruled, right: ruled, bottom: ruled, left: ruled };
const headStyle: CellStyle = {
  font: { ...defaultFont, bold: true },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border,
};

/** A list as a workbook: head frozen, filtered and repeated in print; numbers as numbers, texts as texts. */
export const writeList = async (table: ListTable, { writtenAt }: { readonly writtenAt: Date }): Promise<Uint8Array> => {
  const { writeXlsx } = await import('hucre/xlsx');
  const [name = unnamedSheetText] = sheetNames([table.title], unnamedSheetText);
  const lastColumn = columnName(table.columns.length - 1);
  const lastRow = table.rows.length + 1;
  const sheet: WriteSheet = {
    name,
    columns: table.columns.map(({ width }) => ({ width: width * 2 })),
    cells: listCells(table),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${lastColumn}${lastRow}` },
    ...pageSetup('landscape'),
  };
  const place = quoteSheetName(name);
  return writeXlsx({
    sheets: [sheet],
    namedRanges: [
      { name: '_xlnm._FilterDatabase', range: `${place}!$A$1:$${lastColumn}$${lastRow}`, scope: name },
      { name: '_xlnm.Print_Titles', range: `${place}!$1:$1`, scope: name },
    ],
    defaultFont,
    properties: { creator: producerText, created: writtenAt, modified: writtenAt },
  });
};

const listCells = ({ columns, rows }: ListTable): Map<string, Partial<Cell>> => {
  const cells = new Map<string, Partial<Cell>>();
  columns.forEach(({ head }, column) => cells.set(`0,${column}`, { ...textValue(head), style: headStyle }));
  rows.forEach((row, index) => row.forEach((cell, column) => cells.set(`${index + 1},${column}`, listCell(cell))));
  return cells;
};

const listCell = (cell: ListCell): Partial<Cell> => {
  const text = typeof cell === 'string' ? cell : formatDecimal(cell);
  const number = typeof cell === 'string' ? null : numberCell(text);
  const format = number === null ? textFormat(text) : number.format;
  const style: CellStyle = {
    font: defaultFont,
    alignment: { horizontal: number === null ? 'left' : 'right', vertical: 'center', wrapText: true },
    border,
    ...(format === null ? {} : { numFmt: format }),
  };
  if (number !== null) return { value: number.value, style };
  return text === '' ? { value: null, style } : { ...textValue(text), style };
};
