import { expect, it } from 'vitest';
import { writePackage } from '../../../src/export/package/write-package.ts';
import { readPackage } from '../../../src/import/package/read-package.ts';
import { createPackageDesk } from '../../../src/worker/package/package-desk.ts';
import type { PackageResult } from '../../../src/worker/package/package-message.ts';

const sheets = Array.from({ length: 60 }, (_, index) => ({ id: `s${index}`, fields: { note: `第 ${index} 张` } }));
const sender = { from: '甲单位', at: '2024-03-01' };
const bytes = new TextEncoder().encode(writePackage(sheets, sender));

const openAll = (package_: Uint8Array): readonly PackageResult[] => {
  const desk = createPackageDesk();
  const results: PackageResult[] = [desk.run({ kind: 'open', bytes: package_ })];
  for (let turn = 0; turn < 100; turn += 1) {
    const last = results.at(-1);
    if (last?.kind === 'refused' || (last?.kind === 'sheets' && last.sheets.length === 0)) break;
    results.push(desk.run({ kind: 'more' }));
  }
  return results;
};

it('hands out the sheets of a whole package a few at a time, then none', () => {
  const results = openAll(bytes);
  const given = results.flatMap((result) => (result.kind === 'sheets' ? [result] : []));
  expect(given.map((result) => result.sheets.length)).toEqual([25, 25, 10, 0]);
  expect(given.every(({ from, all }) => from === '甲单位' && all === 60)).toBe(true);
  expect(given.flatMap((result) => result.sheets)).toEqual(sheets);
});

it('hands out nothing of a package in which one byte was changed', () => {
  const spoiled = bytes.slice();
  spoiled[bytes.length - 10] = (spoiled[bytes.length - 10] ?? 0) ^ 1;
  expect(openAll(spoiled).map(({ kind }) => kind)).toEqual(['refused']);
});

it('tells how far it is with a long one', () => {
  const long = Array.from({ length: 3000 }, (_, index) => ({ id: `s${index}`, fields: {} }));
  const [first] = openAll(new TextEncoder().encode(writePackage(long, sender)));
  expect(first?.kind).toBe('verifying');
});

it('seals what comes a few sheets at a time into the file that is written at once', async () => {
  const desk = createPackageDesk();
  desk.run({ kind: 'begin', sender, sheets: sheets.length });
  desk.run({ kind: 'seal', sheets: sheets.slice(0, 40) });
  desk.run({ kind: 'seal', sheets: sheets.slice(40) });
  const sealed = desk.run({ kind: 'end' });
  const file = sealed.kind === 'sealed' ? new Uint8Array(await sealed.file.arrayBuffer()) : new Uint8Array();
  expect(file).toEqual(bytes);
  expect(readPackage(file).ok).toBe(true);
});
