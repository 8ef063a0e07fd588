import { fail, type Result, succeed } from '../../../../domain/result.ts';
import type { RawTable, ReadFailure } from '../../raw-table.ts';
import type { ReadSource } from '../../read-source.ts';
import { maxCells } from '../archive-limits.ts';
import { cellsToTable } from '../cells-to-table.ts';
import { markHidden } from '../hidden-parts.ts';
import type { CellContext } from './cell-text.ts';
import { readNumberFormats } from './number-formats.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readSheetMarkup } from './sheet-markup.ts';
import { UnknownPart } from './unknown-part.ts';
import { openParts, type WorkbookParts } from './workbook-parts.ts';
import { readWorkbookSheets, type WorkbookSheets } from './workbook-sheets.ts';

/** A part that has to be there; the library may still make something of a file without it. */
const needed = (part: Result<string | null, ReadFailure>): Result<string, ReadFailure> => {
  if (!part.ok) return part;
  if (part.value === null) throw new UnknownPart('missing part');
  return succeed(part.value);
};

const contextOf = (parts: WorkbookParts, workbook: WorkbookSheets): Result<CellContext, ReadFailure> => {
  const { stringsPart, stylesPart, is1904 } = workbook;
  const strings = stringsPart === null ? succeed('') : needed(parts(stringsPart));
  if (!strings.ok) return strings;
  const styles = stylesPart === null ? succeed('') : needed(parts(stylesPart));
  if (!styles.ok) return styles;
  return succeed({
    strings: readSharedStrings(strings.value),
    shown: new Map(),
    formats: readNumberFormats(styles.value),
    is1904,
  });
};

const readSheets = (
  source: ReadSource,
  parts: WorkbookParts,
  workbook: WorkbookSheets,
): Result<readonly RawTable[], ReadFailure> => {
  const context = contextOf(parts, workbook);
  if (!context.ok) return context;
  const tables: RawTable[] = [];
  let left = maxCells;
  for (const { name, part, isHidden } of workbook.sheets) {
    const xml = needed(parts(part));
    if (!xml.ok) return xml;
    const sheet = readSheetMarkup(xml.value, context.value, left);
    if (sheet === null) return fail({ kind: 'too-large', what: 'cells', limit: maxCells });
    left -= sheet.count;
    const table = cellsToTable({ file: source.file, name }, sheet.cells, sheet.merges);
    if (table !== null) tables.push(markHidden(table, { ...sheet.hidden, isSheet: isHidden }));
  }
  return tables.length === 0 ? fail({ kind: 'no-table' }) : succeed(tables);
};

const readParts = (source: ReadSource, parts: WorkbookParts): Result<readonly RawTable[], ReadFailure> => {
  const workbook = needed(parts('xl/workbook.xml'));
  if (!workbook.ok) return workbook;
  const relations = needed(parts('xl/_rels/workbook.xml.rels'));
  if (!relations.ok) return relations;
  return readSheets(source, parts, readWorkbookSheets(workbook.value, relations.value));
};

/**
 * Sheets of an Office Open XML workbook by its markup alone, many times faster than the spreadsheet library and with
 * the same texts. Null when the file holds something that only the library knows.
 */
export const readPlainWorkbook = (source: ReadSource): Result<readonly RawTable[], ReadFailure> | null => {
  const parts = openParts(source.bytes);
  if (!parts.ok) return parts;
  try {
    return readParts(source, parts.value);
  } catch (error) {
    if (error instanceof UnknownPart) return null;
    throw error;
  }
};
