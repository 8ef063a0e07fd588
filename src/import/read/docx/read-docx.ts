import { fail, type Result } from '../../../domain/result.ts';
import type { RawTable, ReadFailure } from '../raw-table.ts';
import type { ReadSource } from '../read-source.ts';
import { inflateEntry } from '../zip/inflate-entry.ts';
import { listZipEntries, type ZipEntry } from '../zip/list-entries.ts';
import { attributeNamed, childElements, childNamed, parseXml } from './parse-xml.ts';
import { readTables } from './read-tables.ts';

/** A real document of many forms has a few megabytes of xml; a tree of more would not fit into an old PC. */
const maxPartBytes = 48 * 1024 * 1024;

const readPart = (bytes: Uint8Array, entries: readonly ZipEntry[], name: string): Result<string, ReadFailure> => {
  const entry = entries.find((candidate) => candidate.name === name);
  if (entry === undefined) return fail({ kind: 'damaged', part: 'main-part' });
  const part = inflateEntry(bytes, entry, maxPartBytes);
  return part.ok ? { ok: true, value: new TextDecoder().decode(part.value) } : part;
};

/** Where the relations of the package say the document is; most programs write word/document.xml. */
const documentName = (bytes: Uint8Array, entries: readonly ZipEntry[]): string => {
  const relations = readPart(bytes, entries, '_rels/.rels');
  const root = relations.ok ? parseXml(relations.value) : relations;
  const main = root.ok
    ? childElements(root.value).find((relation) => attributeNamed(relation, 'Type')?.endsWith('/officeDocument'))
    : undefined;
  const target = main === undefined ? null : attributeNamed(main, 'Target');
  return target?.replace(/^\//, '') ?? 'word/document.xml';
};

const readPackage = (file: string, bytes: Uint8Array): Result<readonly RawTable[], ReadFailure> => {
  const entries = listZipEntries(bytes);
  if (!entries.ok) return entries;
  const xml = readPart(bytes, entries.value, documentName(bytes, entries.value));
  if (!xml.ok) return xml;
  const root = parseXml(xml.value);
  if (!root.ok) return root;
  const body = childNamed(root.value, 'body');
  if (body === null) return fail({ kind: 'damaged', part: 'main-part' });
  const tables = readTables(body, file);
  return tables.length === 0 ? fail({ kind: 'no-table' }) : { ok: true, value: tables };
};

/** Tables of a Word document (.docx). */
export const readDocx = async ({ file, bytes }: ReadSource): Promise<Result<readonly RawTable[], ReadFailure>> =>
  readPackage(file, bytes);
