import type { Cell, CellStyle } from 'hucre';
import { producerText } from '../../text/spreadsheet-text.ts';
import { numberCell } from '../xlsx/number-cell.ts';
import { defaultFont } from '../xlsx/role-fonts.ts';
import type { CellBlock } from '../xlsx/sheet-grid.ts';
import { textFormat, textValue } from '../xlsx/text-value.ts';
import { fills } from './mark-fills.ts';
import { placeRemarks, type RemarkedPlace } from './place-remarks.ts';
import type { Remark, ReturnedTable } from './returned-table.ts';

const ruled = { style: 'thin', color: { rgb: '808080' } } as const;
const border = { top: ruled, right: ruled, bottom: ruled, left: ruled };

const styleOf = (format: string | null, mark: Remark['mark'] | null): CellStyle => ({
  font: defaultFont,
  alignment: { vertical: 'center', wrapText: true },
  border,
  ...(format === null ? {} : { numFmt: format }),
  ...(mark === null ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fills[mark] } } }),
});

const commentOf = (place: RemarkedPlace | undefined): Pick<Cell, 'comment'> | object =>
  place === undefined ? {} : { comment: { author: producerText, text: place.comment } };

const valueOf = (text: string): { readonly cell: Partial<Cell>; readonly format: string | null } => {
  const number = numberCell(text);
  if (number !== null) return { cell: { value: number.value }, format: number.format };
  return { cell: text === '' ? { value: null } : textValue(text), format: textFormat(text) };
};

const keyOf = (row: number, column: number): string => `${row - 1},${column - 1}`;

/** The cells of a table with its texts and merges, those with remarks coloured and commented. */
export const remarkedCells = (
  table: ReturnedTable,
  remarks: readonly Remark[],
): { readonly cells: Map<string, Partial<Cell>>; readonly merges: readonly CellBlock[] } => {
  const said = new Map(placeRemarks(table, remarks).map((place) => [keyOf(place.row, place.column), place]));
  const cells = new Map<string, Partial<Cell>>();
  const merges: CellBlock[] = [];
  for (const { row, column, rowSpan, columnSpan, text } of table.cells) {
    const key = keyOf(row, column);
    const own = said.get(key);
    const { cell, format } = valueOf(text);
    const style = styleOf(format, own?.mark ?? null);
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
    if (!cells.has(key)) cells.set(key, { value: null, style: styleOf(null, own.mark), ...commentOf(own) });
  return { cells, merges };
};
