import { type BookType, type CellObject, type Range, utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';

/** Bytes of a workbook of one sheet with the cells given by name. */
export const workbookBytes = (
  cells: Readonly<Record<string, CellObject>>,
  format: BookType = 'xlsx',
  merges: readonly string[] = [],
): Uint8Array => {
  const ranges: Range[] = merges.map((merge) => utils.decode_range(merge));
  const names = Object.keys(cells).map((name) => utils.decode_cell(name));
  const last = { r: Math.max(...names.map(({ r }) => r)), c: Math.max(...names.map(({ c }) => c)) };
  const sheet = { '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: last }), '!merges': ranges, ...cells };
  return new Uint8Array(
    write({ SheetNames: ['S'], Sheets: { S: sheet } }, { type: 'buffer', bookType: format }) as Buffer,
  );
};

const rels = 'http://schemas.openxmlformats.org';

/** An .xlsx whose only sheet is the given markup. */
export const rawWorkbook = (sheetXml: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="${rels}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${rels}/package/2006/relationships"><Relationship Id="r1" Type="${rels}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<?xml version="1.0"?><workbook xmlns="${rels}/spreadsheetml/2006/main" xmlns:r="${rels}/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="${rels}/package/2006/relationships"><Relationship Id="r1" Type="${rels}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<?xml version="1.0"?><worksheet xmlns="${rels}/spreadsheetml/2006/main">${sheetXml}</worksheet>`,
    ),
  });
