import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentSchema, migrate } from '../../../src/storage/schema/migrate.ts';
import { parseRecord } from '../../../src/storage/schema/parse-record.ts';
import { parseWorkspaceFile } from '../../../src/storage/schema/workspace-file.ts';
import { publishedSheet } from '../../support/evaluation-builder.ts';

const readSample = (name: string): string =>
  readFileSync(new URL(`../../cases/schema/${name}.json`, import.meta.url), 'utf8');

const versions = Array.from({ length: currentSchema }, (_, index) => index + 1);

describe('每个版本的样本', () => {
  it.each(versions)('a stored sheet of schema %i opens', (version) => {
    expect(parseRecord(JSON.parse(readSample(`evaluation-${version}`)))).toMatchObject({
      ok: true,
      value: { schema: currentSchema },
    });
  });

  it.each(versions)('a backup of schema %i opens', (version) => {
    expect(parseWorkspaceFile(readSample(`workspace-${version}`))).toMatchObject({ ok: true });
  });

  it('the current schema keeps every field of its samples', () => {
    const written: unknown = JSON.parse(readSample(`workspace-${currentSchema}`));
    expect(parseWorkspaceFile(readSample(`workspace-${currentSchema}`))).toEqual({ ok: true, value: written });
    const record: unknown = JSON.parse(readSample(`evaluation-${currentSchema}`));
    expect(parseRecord(record)).toEqual({ ok: true, value: record });
  });

  it('a sheet of schema 1 keeps its facts and begins with an empty ledger', () => {
    expect(parseRecord(JSON.parse(readSample('evaluation-1')))).toMatchObject({
      ok: true,
      value: {
        revision: 3,
        evaluation: publishedSheet('sanming-2023-4'),
        ledger: { measures: {}, weights: 'open', targetChanges: [] },
      },
    });
  });

  it.each([
    ['of a newer build', { schema: currentSchema + 1 }, { kind: 'newer-schema', schema: currentSchema + 1 }],
    ['without a number', { id: 'a' }, { kind: 'no-schema' }],
    ['no record at all', 'nothing', { kind: 'no-schema' }],
  ])('a record %s is refused, not guessed at', (_, record, error) => {
    expect(migrate(record)).toEqual({ ok: false, error });
  });
});
