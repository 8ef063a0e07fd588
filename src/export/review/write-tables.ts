import { producerText, unnamedSheetText } from '../../text/spreadsheet-text.ts';
import { writeDocument } from '../docx/write-document.ts';
import { pageSetup } from '../xlsx/page-setup.ts';
import { printRanges } from '../xlsx/print-ranges.ts';
import { defaultFont } from '../xlsx/role-fonts.ts';
import { sheetCells } from '../xlsx/sheet-cells.ts';
import { sheetGrid } from '../xlsx/sheet-grid.ts';
import { sheetNames } from '../xlsx/sheet-name.ts';
import { layOutTable } from './lay-out-table.ts';
import type { FilledTable } from './table-form.ts';

/** 宋体 11, in which column widths are counted, is 6 points per character. */
const pointsPerCharacter = 6;

/** Lists as a document, one section each. */
export const writeTablesDocument = (tables: readonly FilledTable[]): Promise<Uint8Array> =>
  writeDocument(tables.map(layOutTable));

/** Lists as a workbook, one sheet each, as they print. */
export const writeTablesWorkbook = async (
  tables: readonly FilledTable[],
  { writtenAt }: { readonly writtenAt: Date },
): Promise<Uint8Array> => {
  const { writeXlsx } = await import('hucre/xlsx');
  const names = sheetNames(
    tables.map(({ form, subtitle }) => (tables.length === 1 ? form.title : subtitle)),
    unnamedSheetText,
  );
  const written = tables.map((table, index) => {
    const layout = layOutTable(table);
    const grid = sheetGrid(layout);
    const name = names[index] ?? unnamedSheetText;
    const { cells, merges } = sheetCells(layout, grid, { subjects: new Map(), formulas: new Map() });
    const sheet = {
      name,
      columns: grid.columnPoints.map((points) => ({ width: Math.round((points / pointsPerCharacter) * 100) / 100 })),
      rowDefs: new Map(grid.heights.flat().map((height, row) => [row, { height }])),
      cells,
      merges,
      view: { showGridLines: false },
      ...pageSetup(layout.orientation),
    };
    return { sheet, ranges: printRanges(layout, grid, name) };
  });
  return writeXlsx({
    sheets: written.map(({ sheet }) => sheet),
    namedRanges: written.flatMap(({ ranges }) => ranges),
    defaultFont,
    properties: { creator: producerText, created: writtenAt, modified: writtenAt },
  });
};
