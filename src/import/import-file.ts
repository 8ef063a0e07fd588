import type { FileImport } from './draft/draft.ts';
import { readFile } from './read/read-file.ts';
import type { ReadSource } from './read/read-source.ts';
import { recogniseTables } from './recognise/recognise-tables.ts';

/** Reads a file and recognises every form in it. A file that cannot be read comes back with its failure. */
export const importFile = async (source: ReadSource, ids: { readonly newId: () => string }): Promise<FileImport> => {
  const read = await readFile(source);
  if (!read.ok) return { file: source.file, format: null, failure: read.error, tables: [], drafts: [], issues: [] };
  const { drafts, issues } = recogniseTables(read.value.tables, ids);
  return { file: source.file, format: read.value.format, failure: null, tables: read.value.tables, drafts, issues };
};
