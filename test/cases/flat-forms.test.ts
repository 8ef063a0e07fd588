import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/import/read/text/read-text.ts';
import { recognisedLines } from '../support/written-form.ts';

const folder = new URL('./flat-text/', import.meta.url);

const forms = readdirSync(folder)
  .sort()
  .map((name) => {
    const [text = '', expected = ''] = readFileSync(new URL(name, folder), 'utf8').split('@expect\n');
    return { name, text, expected: expected.trimEnd().split('\n') };
  });

describe('readText', () => {
  it.each(forms)('puts the cells of $name together again', async ({ text, expected }) => {
    const tables = await readText({ file: 'a.txt', bytes: new TextEncoder().encode(text) });
    expect(recognisedLines(tables.ok ? tables.value : [])).toEqual(expected);
  });
});
