import { fail, type Result, succeed } from '../../../../domain/result.ts';
import type { ReadFailure } from '../../raw-table.ts';
import { inflateEntry } from '../../zip/inflate-entry.ts';
import { listZipEntries } from '../../zip/list-entries.ts';
import { maxPartBytes, maxTotalBytes } from '../archive-limits.ts';
import { UnknownPart } from './unknown-part.ts';

/** The parts of a zipped workbook by name; null when there is none of that name. */
export type WorkbookParts = (name: string) => Result<string | null, ReadFailure>;

const decodeXml = (bytes: Uint8Array): string => {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) throw new UnknownPart('encoding');
  const xml = new TextDecoder().decode(bytes);
  const encoding = /^<\?xml[^>]*encoding=["']([^"']+)/u.exec(xml.slice(0, 200))?.[1];
  if (encoding !== undefined && !/^(?:utf-8|us-ascii|ascii)$/iu.test(encoding)) throw new UnknownPart('encoding');
  return xml;
};

/** Opens a zip; a part is inflated when it is asked for, under the limits for sizes, declared and real. */
export const openParts = (bytes: Uint8Array): Result<WorkbookParts, ReadFailure> => {
  const listed = listZipEntries(bytes);
  if (!listed.ok) return listed;
  const declared = listed.value.reduce((sum, entry) => sum + entry.size, 0);
  if (declared > maxTotalBytes) return fail({ kind: 'too-large', what: 'bytes', limit: maxTotalBytes });
  const byName = new Map(listed.value.map((entry) => [entry.name.replace(/^\//u, ''), entry]));
  return succeed((name) => {
    const entry = byName.get(name);
    if (entry === undefined) return succeed(null);
    const inflated = inflateEntry(bytes, entry, maxPartBytes);
    return inflated.ok ? succeed(decodeXml(inflated.value)) : inflated;
  });
};
