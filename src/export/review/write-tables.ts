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

/** A list as a document. */
export const writeTableDocument = (table: FilledTable): Promise<Uint8Array> => writeDocument([layOutTable(table)]);

/** A list as a workbook, as it prints. */
export const writeTableWorkbook = async (
  table: FilledTable,
  { writtenAt }: { readonly writtenAt: Date },
): Promise<Uint8Array> => {
  const { writeXlsx } = await import('hucre/xlsx');
  const [name = unnamedSheetText] = sheetNames([table.form.title], unnamedSheetText);
  const layout = layOutTable(table);
  const grid = sheetGrid(layout);
  const sheet = {
    name,
    columns: grid.columnPoints.map((points) => ({ width: Math.round((points / pointsPerCharacter) * 100) / 100 })),
    rowDefs: new Map(grid.heights.flat().map((height, row) => [row, { height }])),
    ...sheetCells(layout, grid, { subjects: new Map(), formulas: new Map() }),
    view: { showGridLines: false },
    ...pageSetup(layout.orientation),
  };
  return writeXlsx({
    sheets: [sheet],
    namedRanges: [...printRanges(layout, grid, name)],
    defaultFont,
    properties: { creator: producerText, created: writtenAt, modified: writtenAt },
  });
};
