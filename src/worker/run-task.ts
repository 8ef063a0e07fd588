import type { FileImport } from '../import/draft/draft.ts';
import { importFile } from '../import/import-file.ts';
import { recogniseCorrected } from '../import/recognise-corrected.ts';
import { readClipboard } from '../import/read/read-clipboard.ts';
import { recogniseTables } from '../import/recognise/recognise-tables.ts';
import type { ImportTask } from './import-message.ts';
import { newId } from './new-id.ts';

/** Reads what a task asks for; the same in a thread and without one. */
export const runTask = async (task: ImportTask): Promise<FileImport> => {
  if (task.kind === 'file') return importFile({ file: task.file, bytes: task.bytes }, { newId });
  if (task.kind === 'clipboard') return importPaste(task);
  return { ...task.read, tables: [], ...recogniseCorrected(task.read.tables, task.corrections, { newId }) };
};

const importPaste = async (content: { readonly html: string; readonly text: string }): Promise<FileImport> => {
  const document = await readClipboard(content);
  if (!document.ok) return { file: '', format: null, failure: document.error, tables: [], drafts: [], issues: [] };
  const { file, format, tables } = document.value;
  return { file, format, failure: null, tables, ...recogniseTables(tables, { newId }) };
};
