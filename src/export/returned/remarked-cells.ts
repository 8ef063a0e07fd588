import type { Cell, CellStyle } from 'hucre';
import { returnedText } from '../../text/returned-text.ts';
import { producerText } from '../../text/spreadsheet-text.ts';
import { numberCell } from '../xlsx/number-cell.ts';
import { defaultFont } from '../xlsx/role-fonts.ts';
import type { CellBlock } from '../xlsx/sheet-grid.ts';
import { textFormat, textValue } from '../xlsx/text-value.ts';
import type { Remark, ReturnedTable } from './returned-table.ts';

const ruled = { style: 'thin', color: { rgb: '808080' } } as const;
const border = { top: ruled, right: ruled, bottom: ruled, left: ruled };
const fills = { wrong: 'F8C9C4', doubtful: 'FFE9A8' } as const;

const styleOf = (format: string | null, mark: Remark['mark'] | null): CellStyle => ({
  font: defaultFont,
  alignment: { vertical: 'center', wrapText: true },
  border,
  ...(format === null ? {} : { numFmt: format }),
  ...(mark === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fills[mark] } } }),
});

/** The worse of what is said of a cell. */
const worst = (remarks: readonly Remark[]): Remark['mark'] | null => {
  if (remarks.length === 0) return null;
  return remarks.some(({ mark }) => mark === 'wrong') ? 'wrong' : 'doubtful';
};

const commentOf = (remarks: readonly Remark[]): Pick<Cell, 'comment'> | object =>
  remarks.length === 0
    ? {}
    : {
        comment: {
          author: producerText,
          text: remarks.map(({ mark, text }) => returnedText.comment(returnedText.marks[mark], text)).join('\n'),
        },
      };

const valueOf = (text: string): { readonly cell: Partial<Cell>; readonly format: string | null } => {
  const number = numberCell(text);
  if (number !== null) return { cell: { value: number.value }, format: number.format };
  return { cell: text === '' ? { value: null } : textValue(text), format: textFormat(text) };
};

const keyOf = (row: number, column: number): string => `${row - 1},${column - 1}`;

/** Where a remark is drawn: at its cell; what concerns the whole table stands at its first cell. */
const remarksByCell = (table: ReturnedTable, remarks: readonly Remark[]): ReadonlyMap<string, readonly Remark[]> => {
  const [first] = table.cells;
  const byCell = new Map<string, Remark[]>();
  for (const remark of remarks) {
    const row = remark.row ?? first?.row ?? 1;
    const inRow = table.cells.find((cell) => cell.row === row);
    const key = keyOf(row, remark.column ?? inRow?.column ?? 1);
    byCell.set(key, [...(byCell.get(key) ?? []), remark]);
  }
  return byCell;
};

/** The cells of a table with its texts and merges, those with remarks coloured and commented. */
export const remarkedCells = (
  table: ReturnedTable,
  remarks: readonly Remark[],
): { readonly cells: Map<string, Partial<Cell>>; readonly merges: readonly CellBlock[] } => {
  const said = remarksByCell(table, remarks);
  const cells = new Map<string, Partial<Cell>>();
  const merges: CellBlock[] = [];
  for (const { row, column, rowSpan, columnSpan, text } of table.cells) {
    const key = keyOf(row, column);
    const own = said.get(key) ?? [];
    const { cell, format } = valueOf(text);
    const style = styleOf(format, worst(own));
    for (let below = 0; below < rowSpan; below += 1)
      for (let beside = 0; beside < columnSpan; beside += 1)
        cells.set(keyOf(row + below, column + beside), { value: null, style });
    cells.set(key, { ...cell, style, ...commentOf(own) });
    if (rowSpan * columnSpan > 1)
      merges.push({
        startRow: row - 1,
        startCol: column - 1,
        endRow: row + rowSpan - 2,
        endCol: column + columnSpan - 2,
      });
  }
  for (const [key, own] of said)
    if (!cells.has(key)) cells.set(key, { value: null, style: styleOf(null, worst(own)), ...commentOf(own) });
  return { cells, merges };
};
