import { fail, type Result, succeed } from '../../domain/result.ts';
import type { FileFormat, RawDocument, ReadFailure } from './raw-table.ts';
import type { Reader, ReadSource } from './read-source.ts';
import { sniffFormat } from './sniff-format.ts';

const maxBytes = 64 * 1024 * 1024;

/** One reader per format; each is loaded when a file asks for it. */
const readers: Readonly<Record<FileFormat, () => Promise<Reader>>> = {
  xlsx: async () => (await import('./xlsx/read-xlsx.ts')).readXlsx,
  xls: async () => (await import('./xlsx/read-xlsx.ts')).readXls,
  ods: async () => (await import('./xlsx/read-xlsx.ts')).readOds,
  html: async () => (await import('./html/read-html.ts')).readHtml,
  docx: async () => (await import('./docx/read-docx.ts')).readDocx,
  pdf: async () => (await import('./pdf/read-pdf.ts')).readPdf,
  text: async () => (await import('./text/read-text.ts')).readText,
  csv: async () => (await import('./csv/read-csv.ts')).readCsv,
};

const readAs = async (format: FileFormat, source: ReadSource): Promise<Result<RawDocument, ReadFailure>> => {
  try {
    const tables = await (await readers[format]())(source);
    if (!tables.ok) return tables;
    if (tables.value.length === 0) return fail({ kind: 'no-table' });
    return succeed({ file: source.file, format, tables: tables.value });
  } catch {
    return fail({ kind: 'damaged', part: 'content' });
  }
};

/** All tables of a file, chosen by its bytes. Whatever a file library throws at broken input is a failure, not a crash. */
export const readFile = async (source: ReadSource): Promise<Result<RawDocument, ReadFailure>> => {
  if (source.bytes.length > maxBytes) return fail({ kind: 'too-large', what: 'bytes', limit: maxBytes });
  const format = sniffFormat(source.bytes);
  return format.ok ? readAs(format.value, source) : format;
};
