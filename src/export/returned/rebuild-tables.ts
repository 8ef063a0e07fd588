import type { Cell, WriteSheet } from 'hucre';
import { returnedText } from '../../text/returned-text.ts';
import { producerText } from '../../text/spreadsheet-text.ts';
import { defaultFont } from '../xlsx/role-fonts.ts';
import { cellName } from '../xlsx/sheet-grid.ts';
import { sheetNames } from '../xlsx/sheet-name.ts';
import { textFormat, textValue } from '../xlsx/text-value.ts';
import { remarkedCells } from './remarked-cells.ts';
import type { Remark, ReturnedTable } from './returned-table.ts';

/** A column as wide as its longest line that is no merge, within reason. */
const widthOf = ({ cells }: ReturnedTable, column: number): number => {
  const lengths = cells
    .filter((cell) => cell.column === column && cell.columnSpan === 1)
    .flatMap(({ text }) => text.split('\n').map((line) => line.length * 2));
  return Math.min(44, Math.max(9, ...lengths));
};

const tableSheet = (table: ReturnedTable, name: string, remarks: readonly Remark[]): WriteSheet => {
  const { cells, merges } = remarkedCells(table, remarks);
  return {
    name,
    columns: Array.from({ length: table.columnCount }, (_, index) => ({ width: widthOf(table, index + 1) })),
    cells,
    merges: [...merges],
  };
};

const listStyle = { font: defaultFont, alignment: { vertical: 'top', wrapText: true } } as const;

const textCell = (text: string): Partial<Cell> => {
  const format = textFormat(text);
  return { ...textValue(text), style: { ...listStyle, ...(format === null ? {} : { numFmt: format }) } };
};

/** Everything that is said, line by line: who prints the file sees it too. */
const listSheet = (name: string, tables: readonly ReturnedTable[], remarks: readonly Remark[]): WriteSheet => {
  const { columns, marks, wholeSheet } = returnedText;
  const sourceOf = ({ table, row, column }: Remark): string =>
    tables.find((each) => each.name === table)?.cells.find((cell) => cell.row === row && cell.column === column)
      ?.text ?? '';
  const placeOf = ({ row, column }: Remark): string =>
    row === null ? wholeSheet : cellName(row - 1, (column ?? 1) - 1);
  const rows = [
    [columns.sheet, columns.place, columns.mark, columns.source, columns.remark],
    ...remarks.map((remark) => [remark.table, placeOf(remark), marks[remark.mark], sourceOf(remark), remark.text]),
  ];
  const cells = new Map<string, Partial<Cell>>();
  rows.forEach((texts, row) => texts.forEach((text, column) => cells.set(`${row},${column}`, textCell(text))));
  return { name, columns: [16, 10, 8, 36, 72].map((width) => ({ width })), cells, freezePane: { rows: 1 } };
};

/** The tables of a file as they were sent, doubtful and wrong cells coloured and commented, and a list of all remarks. */
export const rebuildTables = async (
  tables: readonly ReturnedTable[],
  remarks: readonly Remark[],
  { writtenAt }: { readonly writtenAt: Date },
): Promise<Uint8Array> => {
  const { writeXlsx } = await import('hucre/xlsx');
  const names = sheetNames([...tables.map(({ name }) => name), returnedText.listName], returnedText.listName);
  const sheets = tables.map((table, index) =>
    tableSheet(
      table,
      names[index] ?? table.name,
      remarks.filter((remark) => remark.table === table.name),
    ),
  );
  return writeXlsx({
    sheets: [...sheets, listSheet(names.at(-1) ?? returnedText.listName, tables, remarks)],
    defaultFont,
    properties: { creator: producerText, created: writtenAt, modified: writtenAt },
  });
};
