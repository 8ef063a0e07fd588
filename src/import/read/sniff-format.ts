import { fail, type Result, succeed } from '../../domain/result.ts';
import { decodeText, utf16Label } from './decode-text.ts';
import { type ForeignFormat, foreignArchiveOf, foreignFormatOf } from './foreign-format.ts';
import type { FileFormat, ReadFailure } from './raw-table.ts';
import { strokesToTabs } from './text/stroke-tables.ts';
import { listZipEntries } from './zip/list-entries.ts';

const headLength = 4096;
const sampledLength = 1 << 18;
const utf16Bytes = (text: string): readonly number[] => Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);

const includesBytes = (bytes: Uint8Array, wanted: readonly number[]): boolean => {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
};

const startsWith = (bytes: Uint8Array, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[index] === byte);

const unknownFormat = (bytes: Uint8Array, format: ForeignFormat | null = foreignFormatOf(bytes)) =>
  fail<ReadFailure>({
    kind: 'unknown-format',
    format,
    firstBytes: [...bytes.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join(' '),
  });

const sniffCompoundFile = (bytes: Uint8Array): Result<FileFormat, ReadFailure> => {
  if (includesBytes(bytes, utf16Bytes('EncryptedPackage'))) return fail({ kind: 'encrypted' });
  if (includesBytes(bytes, utf16Bytes('Workbook')) || includesBytes(bytes, utf16Bytes('Book\0'))) return succeed('xls');
  return includesBytes(bytes, utf16Bytes('WordDocument'))
    ? unknownFormat(bytes, 'word-97')
    : fail({ kind: 'damaged', part: 'main-part' });
};

const sniffZip = (bytes: Uint8Array): Result<FileFormat, ReadFailure> => {
  const listed = listZipEntries(bytes);
  if (!listed.ok) return listed;
  const names = new Set(listed.value.map((entry) => entry.name.replace(/^\//, '')));
  if (names.has('xl/workbook.xml') || names.has('xl/workbook.bin')) return succeed('xlsx');
  if ([...names].some((name) => /^word\/document\d*\.xml$/.test(name))) return succeed('docx');
  if (names.has('content.xml')) return succeed('ods');
  return listed.value.some((entry) => entry.encrypted)
    ? fail({ kind: 'encrypted' })
    : unknownFormat(bytes, foreignArchiveOf(names));
};

const looksLikeHtml = (head: string): boolean =>
  /<(!doctype html|html|head|body|table|tr|td|div|p|meta)[\s>/]/i.test(head) || /^MIME-Version:/im.test(head);

const isSpreadsheetXml = (head: string): boolean =>
  /^\s*<\?xml/.test(head) && /urn:schemas-microsoft-com:office:spreadsheet|progid="Excel\.Sheet"/.test(head);

/** A field in quotes, which may go over several lines. */
const quotedField = /(?<=^|[\t,;\n])"(?:[^"]|"")*"(?=[\t,;\r\n]|$)/gu;

/** Most lines carry the same separator: a table as text. Else it is prose, possibly with tables in it. */
const looksSeparated = (text: string): boolean => {
  const lines = text
    .replace(quotedField, '""')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  return [',', '\t', ';'].some((separator) => {
    const carrying = lines.filter((line) => line.includes(separator)).length;
    return carrying >= 2 && carrying * 10 >= lines.length * 7;
  });
};

const sniffText = (bytes: Uint8Array): Result<FileFormat, ReadFailure> => {
  if (utf16Label(bytes) === null && bytes.subarray(0, headLength).includes(0)) return unknownFormat(bytes);
  const text = decodeText(bytes.subarray(0, sampledLength));
  if (text.trim() === '') return fail({ kind: 'empty' });
  const head = text.slice(0, headLength);
  if (isSpreadsheetXml(head)) return succeed('xls');
  if (looksLikeHtml(head)) return succeed('html');
  return succeed(looksSeparated(strokesToTabs(text)) ? 'csv' : 'text');
};

/** What the bytes are; the file name is never asked (an HTML table saved as .xls is common). */
export const sniffFormat = (bytes: Uint8Array): Result<FileFormat, ReadFailure> => {
  if (bytes.length === 0) return fail({ kind: 'empty' });
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return sniffCompoundFile(bytes);
  if (startsWith(bytes, [0x50, 0x4b])) return sniffZip(bytes);
  if (foreignFormatOf(bytes) !== null) return unknownFormat(bytes);
  if (includesBytes(bytes.subarray(0, 1024), [0x25, 0x50, 0x44, 0x46, 0x2d])) return succeed('pdf');
  return sniffText(bytes);
};
