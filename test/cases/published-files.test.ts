import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/import/import-file.ts';
import { countedIds } from '../support/counted-ids.ts';
import { compareWithCase, type Missing, type TypedCase } from '../support/compare-case.ts';

const folder = new URL('./', import.meta.url);

const readCase = (id: string): TypedCase =>
  JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8')) as TypedCase;

const importPublished = (file: string) =>
  importFile({ file, bytes: new Uint8Array(readFileSync(new URL(`files/${file}`, folder))) }, countedIds('id-'));

const sanming = ['sanming-2023-1', 'sanming-2023-2', 'sanming-2023-3', 'sanming-2023-4', 'sanming-2023-5'];
const liuzhou = ['liuzhou-2025-1', 'liuzhou-2025-2', 'liuzhou-2025-3', 'liuzhou-2025-4', 'liuzhou-2025-5'];
const others = [
  'shaanxi-2021-1',
  'shaanxi-2021-2',
  'shaanxi-2021-3',
  'weinan-2023-1',
  'weinan-2023-2',
  'weinan-2023-3',
  'weinan-2023-4',
  'guyuan-2025-1',
  'guyuan-2025-2',
];

const published: readonly (readonly [file: string, cases: readonly string[]])[] = [
  ...['xlsx', 'html', 'docx', 'pdf'].flatMap((kind) =>
    [...sanming, ...others].map((id) => [`${id}.${kind}`, [id]] as const),
  ),
  ...['guyuan-2025-1', 'sanming-2023-1', 'shaanxi-2021-1', 'weinan-2023-1'].map((id) => [`${id}.xls`, [id]] as const),
  ...['xlsx', 'xls', 'html', 'docx', 'pdf'].map((kind) => [`sanming-2023-all.${kind}`, sanming] as const),
  ...['xlsx', 'xls', 'html', 'docx'].map((kind) => [`liuzhou-2025.${kind}`, liuzhou] as const),
];

const messy: readonly (readonly [file: string, id: string])[] = ['xlsx', 'docx', 'pdf'].flatMap((kind) =>
  ['sanming-2023-1', 'sanming-2023-2', 'sanming-2023-3'].map((id) => [`${id}-messy.${kind}`, id] as const),
);

const notCarried: readonly Missing[] = ['overview', 'other-funds', 'problems', 'grade'];

describe('importFile', () => {
  it.each(published)('reads %s field by field', async (file, ids) => {
    const { drafts, failure } = await importPublished(file);
    expect(failure).toBeNull();
    expect(drafts).toHaveLength(ids.length);
    const differences = ids.flatMap((id, index) => {
      const evaluation = drafts[index]?.evaluation;
      return evaluation === undefined ? [id] : compareWithCase(readCase(id), evaluation).differences;
    });
    expect(differences).toEqual([]);
  });

  it.each(messy)('reads %s field by field', async (file, id) => {
    const { drafts } = await importPublished(file);
    const evaluation = drafts[0]?.evaluation;
    expect(
      evaluation === undefined ? ['no draft'] : compareWithCase(readCase(id), evaluation, notCarried).differences,
    ).toEqual([]);
  });
});
