import { readdirSync, readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import { manyFormsWorkbook } from '../support/many-forms.ts';
import { type ImportThreads, type NamedFile, startImportThreads } from './import-threads.ts';
import { measure, printMeasurement } from './measure.ts';

const folder = 'test/cases/files';
const fileCount = 200;
const formCount = 2000;

/**
 * Reads, recognises and scores 200 published workbooks, and one workbook of 2,000 forms, with two threads; SheetJS
 * parses the same bytes and does nothing more.
 */
export async function benchXlsxImport(): Promise<void> {
  const threads = await startImportThreads(2);
  await compare(threads, `${fileCount} .xlsx files`, publishedFiles());
  const workbook = { file: 'many.xlsx', bytes: manyFormsWorkbook(formCount) };
  await compare(threads, `one .xlsx of ${formCount.toLocaleString('en')} forms`, [workbook]);
  await threads.close();
}

function publishedFiles(): readonly NamedFile[] {
  const published = readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => ({ file: name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) }));
  return Array.from({ length: fileCount }, (_, index) => published[index % published.length]).filter(
    (file) => file !== undefined,
  );
}

async function compare(threads: ImportThreads, name: string, files: readonly NamedFile[]): Promise<void> {
  const count = await threads.run(files);
  const unit = 'forms';
  const peer = await measure(
    { name: `SheetJS, bare parse, ${name}`, count, unit },
    () => files,
    (all) => {
      for (const { bytes } of all) read(bytes, { type: 'array', dense: true });
    },
  );
  printMeasurement(peer);
  const ours = await measure({ name: `import and score ${name}`, count, unit }, () => files, threads.run);
  printMeasurement(ours, peer);
}
