import { readdirSync, readFileSync } from 'node:fs';
import { read } from '@e965/xlsx';
import { importFile } from '../../src/import/import-file.ts';
import { type Measurement, measure, printMeasurement } from './measure.ts';

const folder = 'test/cases/files';
const fileCount = 200;

type NamedFile = { readonly file: string; readonly bytes: Uint8Array };

/** Imports the published workbooks over and over, and lets SheetJS parse the same bytes and nothing more. */
export async function benchXlsxImport(): Promise<void> {
  const published = readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => ({ file: name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) }));
  const files = Array.from({ length: fileCount }, (_, index) => published[index % published.length]).filter(
    (file) => file !== undefined,
  );
  const forms = await countForms(files);
  const peer = await measureBareParse(files, forms);
  printMeasurement(peer);
  printMeasurement(await measureImport(files, forms), peer);
}

async function countForms(files: readonly NamedFile[]): Promise<number> {
  let forms = 0;
  for (const file of files) forms += (await importFile(file, { newId })).drafts.length;
  return forms;
}

function measureImport(files: readonly NamedFile[], count: number): Promise<Measurement> {
  return measure(
    { name: `import ${files.length} .xlsx files`, count, unit: 'forms' },
    () => files,
    async (all) => {
      for (const file of all) await importFile(file, { newId });
    },
  );
}

function measureBareParse(files: readonly NamedFile[], count: number): Promise<Measurement> {
  return measure(
    { name: 'SheetJS, bare parse', count, unit: 'forms' },
    () => files,
    (all) => {
      for (const { bytes } of all) read(bytes, { type: 'array', dense: true });
    },
  );
}

let lastId = 0;

function newId(): string {
  lastId += 1;
  return `bench-${lastId}`;
}
