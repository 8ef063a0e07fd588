import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../src/domain/result.ts';
import { type ReturnedSource, returnedName, writeReturned } from '../../../src/features/import/write-returned.ts';
import type { FileFormat } from '../../../src/import/read/raw-table.ts';
import type { ExportTask } from '../../../src/worker/export/export-message.ts';

const bytes = new Uint8Array([1]);

const sourceOf = (format: FileFormat | null, bytesOf = () => Promise.resolve<Uint8Array<ArrayBuffer> | null>(bytes)) =>
  ({
    name: '自评表.xlsx',
    read: { file: '自评表.xlsx', format, failure: null, tables: [], drafts: [], issues: [] },
    remarks: [],
    bytesOf,
  }) satisfies ReturnedSource;

/** Writes everything, or everything but what is marked in place. */
const exporter = (canMark: boolean) => {
  const asked: ('file' | 'tables')[] = [];
  const run = (task: ExportTask) => {
    const isFile = task.kind === 'returned' && task.workbook !== null;
    asked.push(isFile ? 'file' : 'tables');
    return Promise.resolve(
      isFile && !canMark ? fail({ kind: 'broken' as const, reason: 'no styles' }) : succeed(bytes),
    );
  };
  return { asked, run };
};

describe('writeReturned', () => {
  it.each([
    ['marks an .xlsx in place', sourceOf('xlsx'), true, 'same-file', ['file']],
    ['rebuilds an .xlsx that cannot be marked', sourceOf('xlsx'), false, 'rebuilt', ['file', 'tables']],
    ['rebuilds any other file', sourceOf('docx'), true, 'rebuilt', ['tables']],
    ['rebuilds a paste', sourceOf(null, () => Promise.resolve(null)), true, 'rebuilt', ['tables']],
  ] as const)('%s', async (_, source, canMark, kind, tried) => {
    const { asked, run } = exporter(canMark);
    expect(await writeReturned(source, run)).toMatchObject({ ok: true, value: { kind } });
    expect(asked).toEqual(tried);
  });

  it('says so when the file is no longer there', async () => {
    const gone = sourceOf('xlsx', () => Promise.reject(new Error('NotReadableError')));
    expect(await writeReturned(gone, exporter(true).run)).toEqual(fail({ kind: 'file-gone' }));
  });
});

it.each([
  ['绩效/自评表.xlsx', 'same-file', '自评表-退回.xlsx'],
  ['自评表.xlsm', 'same-file', '自评表-退回.xlsm'],
  ['自评表.xlsm', 'rebuilt', '自评表-退回.xlsx'],
  ['自评表.xls', 'rebuilt', '自评表-退回.xlsx'],
  ['剪贴板', 'rebuilt', '剪贴板-退回.xlsx'],
] as const)('names what goes back after %s (%s)', (name, kind, returned) => {
  expect(returnedName(name, kind)).toBe(returned);
});
