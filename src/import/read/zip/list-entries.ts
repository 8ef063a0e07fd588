import { fail, type Result, succeed } from '../../../domain/result.ts';
import type { ReadFailure } from '../raw-table.ts';

/** One file inside a zip, as its central directory declares it. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly headerOffset: number;
  readonly encrypted: boolean;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const longestComment = 0xffff;
const maxEntries = 10_000;

const damaged = fail<ReadFailure>({ kind: 'damaged', part: 'archive' });

const findEnd = (view: DataView): number | null => {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
};

const readEntry = (view: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } | null => {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) return null;
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) return null;
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    compressedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerOffset: view.getUint32(at + 42, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
  };
  return { entry, next };
};

/** The files of a zip by its central directory; nothing is inflated. */
export const listZipEntries = (bytes: Uint8Array): Result<readonly ZipEntry[], ReadFailure> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.byteLength < endLength ? null : findEnd(view);
  if (end === null) return damaged;
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) return fail({ kind: 'too-large', what: 'entries', limit: maxEntries });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const read = readEntry(view, at);
    if (read === null) return damaged;
    entries.push(read.entry);
    at = read.next;
  }
  return succeed(entries);
};
