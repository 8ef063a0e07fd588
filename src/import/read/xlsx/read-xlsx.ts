import { read, type WorkBook } from '@e965/xlsx';
import { fail, type Result, succeed } from '../../../domain/result.ts';
import type { RawTable, ReadFailure } from '../raw-table.ts';
import type { ReadSource } from '../read-source.ts';
import { guardArchive } from './guard-archive.ts';
import { readPlainWorkbook } from './plain/read-plain-workbook.ts';
import { sheetTable } from './sheet-table.ts';

const parseWorkbook = (bytes: Uint8Array): Result<WorkBook, ReadFailure> => {
  try {
    return succeed(read(bytes, { type: 'array', dense: true, cellNF: true, cellHTML: false, dateNF: 'yyyy/m/d' }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return /password|encrypt/i.test(reason) ? fail({ kind: 'encrypted' }) : fail({ kind: 'damaged', part: 'content' });
  }
};

const workbookTables = (source: ReadSource): Result<readonly RawTable[], ReadFailure> => {
  const workbook = parseWorkbook(source.bytes);
  if (!workbook.ok) return workbook;
  const tables = workbook.value.SheetNames.flatMap((name) => {
    const sheet = workbook.value.Sheets[name];
    const table = sheet === undefined ? null : sheetTable(source.file, name, sheet);
    return table === null ? [] : [table];
  });
  return tables.length === 0 ? fail({ kind: 'no-table' }) : succeed(tables);
};

const readArchive = async (source: ReadSource): Promise<Result<readonly RawTable[], ReadFailure>> => {
  const guarded = guardArchive(source.bytes);
  return guarded.ok ? workbookTables(source) : guarded;
};

/** Sheets of an Office Open XML workbook: by its markup where that is plain, else by the spreadsheet library. */
export const readXlsx = async (source: ReadSource): Promise<Result<readonly RawTable[], ReadFailure>> =>
  readPlainWorkbook(source) ?? readArchive(source);

/** Sheets of an OpenDocument workbook. */
export const readOds = readArchive;

/** Sheets of a binary workbook (.xls, .et) or of one saved as 2003 XML. */
export const readXls = async (source: ReadSource): Promise<Result<readonly RawTable[], ReadFailure>> =>
  workbookTables(source);
