import { fail, type Result, succeed } from '../../../domain/result.ts';
import { decodeText } from '../decode-text.ts';
import type { RawCell, RawTable, ReadFailure } from '../raw-table.ts';
import type { ReadSource } from '../read-source.ts';
import { strokesToTabs } from '../text/stroke-tables.ts';
import { readLines } from '../text/read-text.ts';
import { findSeparator } from './find-separator.ts';
import { parseRecords } from './parse-records.ts';

const maxCells = 1_000_000;

const toCells = (records: readonly (readonly string[])[]): readonly RawCell[] =>
  records.flatMap((record, row) =>
    record.flatMap((field, column) => {
      const text = field.replace(/\r\n?/g, '\n').trim();
      return text === '' ? [] : [{ row: row + 1, column: column + 1, rowSpan: 1, columnSpan: 1, text, formula: null }];
    }),
  );

const toTable = (records: readonly (readonly string[])[], file: string): RawTable => ({
  file,
  name: '表 1',
  rowCount: records.length,
  columnCount: records.reduce((most, record) => Math.max(most, record.length), 0),
  cells: toCells(records),
  before: [],
});

/** Lines without a tab between lines with tabs: the text of a document that has tables in it, not one table. */
const isMixed = (text: string): boolean => {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.filter((line) => !line.includes('\t')).length > 0;
};

/** A table as separated text: comma, semicolon or tab, with or without quotes. */
export const readCsv = async ({ file, bytes }: ReadSource): Promise<Result<readonly RawTable[], ReadFailure>> => {
  const text = strokesToTabs(decodeText(bytes).replace(/^\ufeff/, ''));
  if (text.trim() === '') return fail({ kind: 'empty' });
  const separator = findSeparator(text);
  if (separator === '\t' && !text.includes('"') && isMixed(text)) {
    const tables = readLines(text.split(/\r\n?|\n/), file);
    if (tables.length > 0) return succeed(tables);
  }
  const records = parseRecords(text, separator);
  if (records.reduce((sum, record) => sum + record.length, 0) > maxCells) {
    return fail({ kind: 'too-large', what: 'cells', limit: maxCells });
  }
  const table = toTable(records, file);
  return table.columnCount > 1 ? succeed([table]) : fail({ kind: 'no-table' });
};
