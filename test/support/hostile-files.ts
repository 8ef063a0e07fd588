import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import type { ReadFailure } from '../../src/import/read/raw-table.ts';
import { pdfBytes } from './pdf-bytes.ts';
import { rawWorkbook } from './workbook-bytes.ts';

export type HostileFile = {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly failure: ReadFailure['kind'];
};

const published = (file: string): Uint8Array => new Uint8Array(readFileSync(`test/cases/files/${file}`));

const cut = (file: string): Uint8Array => {
  const bytes = published(file);
  return bytes.subarray(0, bytes.length / 2);
};

/** A compound file that says it holds an encrypted package, as Office saves a workbook with a password. */
const encrypted = (): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...'EncryptedPackage'].forEach((letter, index) => bytes.set([letter.charCodeAt(0), 0], 1024 + 2 * index));
  return bytes;
};

const tenMillionCells = (): Uint8Array => {
  const row = `<row>${'<c/>'.repeat(1000)}</row>`;
  return rawWorkbook(`<sheetData>${row.repeat(10_000)}</sheetData>`);
};

const deepDocument = (): Uint8Array => {
  const [open, close] = ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'];
  const body = `${open.repeat(20_000)}<w:p/>${close.repeat(20_000)}`;
  return zipSync({
    'word/document.xml': strToU8(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`),
  });
};

/** A page that holds a picture and no text. */
const photo = (): Uint8Array =>
  pdfBytes([{ content: 'q 500 0 0 700 50 50 cm /Im1 Do Q', resources: '/XObject << /Im1 8 0 R >>' }], {
    extra: [
      '<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 4 >>\nstream\nabcd\nendstream',
    ],
  });

/** Files that are broken, or meant to do harm; each is refused with its own reason. */
export const hostileFiles: readonly HostileFile[] = [
  { name: 'empty.xlsx', bytes: () => new Uint8Array(), failure: 'empty' },
  { name: 'cut.xlsx', bytes: () => cut('sanming-2023-1.xlsx'), failure: 'damaged' },
  { name: 'cut.docx', bytes: () => cut('sanming-2023-1.docx'), failure: 'damaged' },
  { name: 'cut.pdf', bytes: () => cut('sanming-2023-1.pdf'), failure: 'damaged' },
  { name: 'cut.xls', bytes: () => cut('sanming-2023-1.xls').subarray(0, 700), failure: 'damaged' },
  { name: 'password.xlsx', bytes: encrypted, failure: 'encrypted' },
  {
    name: 'bomb.xlsx',
    bytes: () => zipSync({ 'xl/workbook.xml': new Uint8Array(97 * 1024 * 1024) }, { level: 1 }),
    failure: 'too-large',
  },
  { name: 'cells.xlsx', bytes: tenMillionCells, failure: 'too-large' },
  { name: 'deep.docx', bytes: deepDocument, failure: 'too-large' },
  { name: 'deep.html', bytes: () => strToU8('<table><tr><td>'.repeat(20_000)), failure: 'too-large' },
  {
    name: 'picture.xlsx',
    bytes: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
    failure: 'unknown-format',
  },
  { name: 'photo.pdf', bytes: photo, failure: 'no-text' },
];
