import { type ParsingOptions, read, type WorkBook } from '@e965/xlsx';
import { fail, type Result, succeed } from '../../../domain/result.ts';
import type { RawTable, ReadFailure } from '../raw-table.ts';
import type { ReadSource } from '../read-source.ts';
import { guardArchive } from './guard-archive.ts';
import { readPlainWorkbook } from './plain/read-plain-workbook.ts';
import { hiddenInOds } from './hidden-in-ods.ts';
import { type HiddenParts, markHidden } from './hidden-parts.ts';
import { openParts } from './plain/workbook-parts.ts';
import { hiddenOnSheet, sheetTable } from './sheet-table.ts';

/** Columns come with their styles, and those with every blank cell: only where the cells were counted before. */
const whole: ParsingOptions = { type: 'array', dense: true, cellNF: true, cellHTML: false, dateNF: 'yyyy/m/d' };
const withColumns: ParsingOptions = { ...whole, cellStyles: true };

/** The library tells the console of each number format it finds odd, thousands of times a file; nobody could act on it. */
const quietly = <Made>(make: () => Made): Made => {
  const heard = globalThis.console;
  const tell = heard.error;
  heard.error = () => undefined;
  try {
    return make();
  } finally {
    heard.error = tell;
  }
};

const parseWorkbook = (bytes: Uint8Array, options: ParsingOptions): Result<WorkBook, ReadFailure> => {
  try {
    return succeed(quietly(() => read(bytes, options)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return /password|encrypt/i.test(reason) ? fail({ kind: 'encrypted' }) : fail({ kind: 'damaged', part: 'content' });
  }
};

type Reading = { readonly options: ParsingOptions; readonly hidden: ReadonlyMap<string, HiddenParts> };

const workbookTables = (source: ReadSource, { options, hidden }: Reading): Result<readonly RawTable[], ReadFailure> => {
  const workbook = parseWorkbook(source.bytes, options);
  if (!workbook.ok) return workbook;
  const tables = workbook.value.SheetNames.flatMap((name, index) => {
    const sheet = workbook.value.Sheets[name];
    const table = sheet === undefined ? null : sheetTable(source.file, name, sheet);
    if (table === null || sheet === undefined) return [];
    const isSheet = (workbook.value.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return [markHidden(table, hidden.get(name) ?? { ...hiddenOnSheet(sheet), isSheet })];
  });
  return tables.length === 0 ? fail({ kind: 'no-table' }) : succeed(tables);
};

const readArchive = async (source: ReadSource): Promise<Result<readonly RawTable[], ReadFailure>> => {
  const guarded = guardArchive(source.bytes);
  return guarded.ok ? workbookTables(source, { options: withColumns, hidden: new Map() }) : guarded;
};

/** Sheets of an Office Open XML workbook: by its markup where that is plain, else by the spreadsheet library. */
export const readXlsx = async (source: ReadSource): Promise<Result<readonly RawTable[], ReadFailure>> =>
  readPlainWorkbook(source) ?? readArchive(source);

/** Sheets of an OpenDocument workbook. */
export const readOds = async (source: ReadSource): Promise<Result<readonly RawTable[], ReadFailure>> => {
  const guarded = guardArchive(source.bytes);
  if (!guarded.ok) return guarded;
  const parts = openParts(source.bytes);
  const content = parts.ok ? parts.value('content.xml') : parts;
  return content.ok ? workbookTables(source, { options: whole, hidden: hiddenInOds(content.value ?? '') }) : content;
};

/** Sheets of a binary workbook (.xls, .et) or of one saved as 2003 XML. */
export const readXls = async (source: ReadSource): Promise<Result<readonly RawTable[], ReadFailure>> =>
  workbookTables(source, { options: whole, hidden: new Map() });
