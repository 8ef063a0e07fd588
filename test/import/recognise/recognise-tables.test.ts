import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recogniseTables } from '../../../src/import/recognise/recognise-tables.ts';
import { describeRecognised, parseWrittenForm } from '../../support/written-form.ts';

const folder = new URL('../../cases/other-cities/', import.meta.url);
const forms = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, ...parseWrittenForm(readFileSync(new URL(name, folder), 'utf8')) }));

const recognise = (tables: Parameters<typeof recogniseTables>[0]): readonly string[] => {
  let count = 0;
  const newId = (): string => {
    count += 1;
    return String(count);
  };
  return describeRecognised(recogniseTables(tables, { newId }));
};

describe('recogniseTables', () => {
  it.each(forms)('reads $name: $title', ({ tables, expected }) => {
    expect(recognise(tables)).toEqual(expected);
  });
});
