import type { NamedRange } from 'hucre';
import { layoutRows, type SheetLayout } from '../layout/sheet-layout.ts';
import { columnName, repeatedRows, type SheetGrid } from './sheet-grid.ts';
import { quoteSheetName } from './sheet-name.ts';

/** The library leaves sheet names in print ranges unquoted; written as plain names they are exact. */
export const printRanges = (layout: SheetLayout, grid: SheetGrid, name: string): readonly NamedRange[] => {
  const sheet = quoteSheetName(name);
  const lastColumn = columnName(layout.columnWidths.length - 1);
  const lastRow = grid.firstRows[layoutRows(layout).length] ?? 1;
  const repeated = repeatedRows(layout, grid);
  const area = { name: '_xlnm.Print_Area', range: `${sheet}!$A$1:$${lastColumn}$${lastRow}`, scope: name };
  if (repeated === null) return [area];
  const titles = `${sheet}!$${repeated.first + 1}:$${repeated.last + 1}`;
  return [area, { name: '_xlnm.Print_Titles', range: titles, scope: name }];
};
