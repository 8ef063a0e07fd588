import type { NamedRange, WriteSheet } from 'hucre';
import { producerText, unnamedSheetText } from '../../text/spreadsheet-text.ts';
import type { SheetScore } from '../layout/sheet-score.ts';
import type { PreparedSheet } from '../prepare-sheet.ts';
import { collectFigures } from './figures.ts';
import { locateValues } from './locate-values.ts';
import { pageSetup } from './page-setup.ts';
import { printRanges } from './print-ranges.ts';
import { defaultFont } from './role-fonts.ts';
import { sheetCells } from './sheet-cells.ts';
import { sheetFormulas } from './sheet-formulas.ts';
import { sheetGrid } from './sheet-grid.ts';
import { sheetNames } from './sheet-name.ts';

/** One sheet of a workbook. `scored` null writes the numbers without formulas. */
export type SheetToWrite = Omit<PreparedSheet, 'scored' | 'source'> & { readonly scored: SheetScore | null };

/** 宋体 11, in which column widths are counted, is 6 points per character. */
const pointsPerCharacter = 6;

/** A workbook with one sheet per evaluation, as the form prints it, with formulas where a number follows from others. */
export const writeSheets = async (
  sheets: readonly SheetToWrite[],
  { writtenAt }: { readonly writtenAt: Date },
): Promise<Uint8Array> => {
  const { writeXlsx } = await import('hucre/xlsx');
  const names = sheetNames(
    sheets.map(({ evaluation }) => evaluation.projectName || evaluation.implementingUnit),
    unnamedSheetText,
  );
  const written = sheets.map((sheet, index) => writeSheet(sheet, names[index] ?? unnamedSheetText));
  return writeXlsx({
    sheets: written.map(({ sheet }) => sheet),
    namedRanges: written.flatMap(({ ranges }) => ranges),
    defaultFont,
    properties: { creator: producerText, created: writtenAt, modified: writtenAt },
  });
};

const writeSheet = (
  { form, evaluation, layout, scored }: SheetToWrite,
  name: string,
): { readonly sheet: WriteSheet; readonly ranges: readonly NamedRange[] } => {
  const grid = sheetGrid(layout);
  const values = locateValues(form, evaluation, layout);
  const { cells, merges } = sheetCells(layout, grid, {
    subjects: new Map(values.map(({ cell, subject }) => [cell, subject])),
    formulas: scored === null ? new Map() : sheetFormulas(evaluation, collectFigures(values, grid), scored),
  });
  const sheet: WriteSheet = {
    name,
    columns: grid.columnPoints.map((points) => ({ width: Math.round((points / pointsPerCharacter) * 100) / 100 })),
    rowDefs: new Map(grid.heights.flat().map((height, row) => [row, { height }])),
    cells,
    merges,
    view: { showGridLines: false },
    ...pageSetup(layout.orientation),
  };
  return { sheet, ranges: printRanges(layout, grid, name) };
};
