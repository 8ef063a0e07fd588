import type { Cell } from 'hucre/xlsx';
import { producerText } from '../../text/spreadsheet-text.ts';
import { type LayoutCell, layoutRows, type SheetLayout } from '../layout/sheet-layout.ts';
import { cellStyle } from './cell-styles.ts';
import { isNumeric } from './figures.ts';
import type { CellSubject } from './locate-values.ts';
import { numberCell } from './number-cell.ts';
import { blockOf, type CellBlock, type SheetGrid } from './sheet-grid.ts';
import type { LiveCell } from './sheet-formulas.ts';
import { textFormat, textValue } from './text-value.ts';

export type SheetCells = { readonly cells: Map<string, Partial<Cell>>; readonly merges: CellBlock[] };

type Content = {
  readonly subjects: ReadonlyMap<LayoutCell, CellSubject>;
  readonly formulas: ReadonlyMap<LayoutCell, LiveCell>;
};

/** Every cell of the sheet with value, format, borders and formula; cells under a merge carry its borders. */
export const sheetCells = (layout: SheetLayout, grid: SheetGrid, { subjects, formulas }: Content): SheetCells => {
  const cells = new Map<string, Partial<Cell>>();
  const merges: CellBlock[] = [];
  layoutRows(layout).forEach((row, rowIndex) => {
    for (const cell of row.cells) {
      const block = blockOf(grid, rowIndex, cell);
      const vertical = block.endRow - block.startRow < cell.rowSpan ? 'center' : 'top';
      const written = writtenCell(cell, vertical, {
        subject: subjects.get(cell) ?? null,
        live: formulas.get(cell) ?? null,
      });
      for (let row = block.startRow; row <= block.endRow; row += 1)
        for (let column = block.startCol; column <= block.endCol; column += 1)
          cells.set(`${row},${column}`, {
            value: null,
            ...(written.style === undefined ? {} : { style: written.style }),
          });
      cells.set(`${block.startRow},${block.startCol}`, written);
      if (block.endRow > block.startRow || block.endCol > block.startCol) merges.push(block);
    }
  });
  return { cells, merges };
};

const writtenCell = (
  cell: LayoutCell,
  vertical: 'top' | 'center',
  { subject, live }: { readonly subject: CellSubject | null; readonly live: LiveCell | null },
): Partial<Cell> => {
  const number = isNumeric(cell, subject) ? numberCell(cell.text) : null;
  if (number === null) {
    const style = cellStyle(cell, { format: textFormat(cell.text), vertical });
    return cell.text === '' ? { value: null, style } : { ...textValue(cell.text), style };
  }
  const style = cellStyle(cell, { format: number.format, vertical });
  if (live === null) return { value: number.value, style };
  const comment = live.note === null ? {} : { comment: { author: producerText, text: live.note } };
  return { formula: live.formula, formulaResult: number.value, style, ...comment };
};
