import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { joinRead, partRead } from '../../src/worker/read-parts.ts';

it.each(['sanming-2023-all.xlsx', 'liuzhou-2025.html', 'no such format'])('puts %s together again', async (file) => {
  const bytes = file.includes('.') ? new Uint8Array(readFileSync(`test/cases/files/${file}`)) : new Uint8Array([1, 0]);
  const read = await importFile({ file, bytes }, { newId: () => 'id' });
  const { parts, rest } = partRead(read);
  expect(joinRead(parts, rest)).toEqual(read);
});

it('hands over little at once', async () => {
  const file = 'sanming-2023-all.xlsx';
  const bytes = new Uint8Array(readFileSync(`test/cases/files/${file}`));
  const read = await importFile({ file, bytes }, { newId: () => 'id' });
  const [table] = read.tables;
  const cells = Array.from({ length: 9 }, () => table?.cells ?? []).flat();
  const long = { ...read, tables: read.tables.map((each) => ({ ...each, cells })) };
  const { parts, rest } = partRead(long);
  expect(Math.max(...[...parts, rest.part].map((part) => part.cells.length))).toBeLessThanOrEqual(2500);
  expect(rest.read.tables.flatMap((each) => each.cells)).toEqual([]);
  expect(joinRead(parts, rest)).toEqual(long);
});

it('hands a small file over at once', async () => {
  const file = 'shaanxi-2021-1.xlsx';
  const read = await importFile(
    { file, bytes: new Uint8Array(readFileSync(`test/cases/files/${file}`)) },
    { newId: () => 'id' },
  );
  const { parts, rest } = partRead(read);
  expect(parts).toEqual([]);
  expect(rest.part.drafts).toEqual(read.drafts);
});
