import { fail, type Result, succeed } from '../../domain/result.ts';
import type { Remark } from '../../export/returned/returned-table.ts';
import type { FileImport } from '../../import/draft/draft.ts';
import { importText } from '../../text/import-page-text.ts';
import { returnedText } from '../../text/returned-text.ts';
import type { ExportTask } from '../../worker/export/export-message.ts';
import type { ExportFailure } from '../../worker/export/start-export.ts';

/** What goes back: the workbook that was sent with marks in it, or its tables written anew. */
type Returned = {
  readonly kind: 'same-file' | 'rebuilt';
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export type ReturnedFailure = ExportFailure | { readonly kind: 'file-gone' };

export type ReturnedSource = {
  readonly name: string;
  readonly read: FileImport;
  readonly remarks: readonly Remark[];
  /** The bytes as they were sent, read again; null for a paste. */
  readonly bytesOf: () => Promise<Uint8Array<ArrayBuffer> | null>;
};

export type RunExport = (task: ExportTask) => Promise<Result<Uint8Array<ArrayBuffer>, ExportFailure>>;

/** `sanming.xls` → sanming-退回.xlsx; a workbook with macros that stays itself keeps its ending. */
export const returnedName = (name: string, kind: Returned['kind']): string => {
  const file = name.split('/').at(-1) || importText.paste;
  const [, stem = file, extension = ''] = /^(.*)\.([^.]*)$/u.exec(file) ?? [];
  const isKept = kind === 'same-file' && /^xl[st][mx]$/iu.test(extension);
  return returnedText.fileName(stem, isKept ? extension : 'xlsx');
};

const sentWorkbook = async ({
  read,
  bytesOf,
}: ReturnedSource): Promise<Result<Uint8Array<ArrayBuffer> | null, ReturnedFailure>> => {
  if (read.format !== 'xlsx') return succeed(null);
  try {
    return succeed(await bytesOf());
  } catch {
    return fail({ kind: 'file-gone' });
  }
};

/** An Office Open XML workbook is marked in place; anything else, and a workbook built in an unknown way, is rebuilt. */
export const writeReturned = async (
  source: ReturnedSource,
  run: RunExport,
): Promise<Result<Returned, ReturnedFailure>> => {
  const workbook = await sentWorkbook(source);
  if (!workbook.ok) return workbook;
  const write = async (kind: Returned['kind']): Promise<Result<Returned, ReturnedFailure>> => {
    const written = await run({
      kind: 'returned',
      format: 'xlsx',
      workbook: kind === 'same-file' ? workbook.value : null,
      tables: source.read.tables,
      remarks: source.remarks,
    });
    return written.ok ? succeed({ kind, name: returnedName(source.name, kind), bytes: written.value }) : written;
  };
  const marked = workbook.value === null ? null : await write('same-file');
  return marked?.ok === true ? marked : write('rebuilt');
};
