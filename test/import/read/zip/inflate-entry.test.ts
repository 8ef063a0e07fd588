import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inflateEntry } from '../../../../src/import/read/zip/inflate-entry.ts';
import { listZipEntries, type ZipEntry } from '../../../../src/import/read/zip/list-entries.ts';

const text = '绩效'.repeat(50_000);
const archive = zipSync({ deflated: [strToU8(text), { level: 9 }], stored: [strToU8(text), { level: 0 }] });

const entryOf = (name: string): ZipEntry => {
  const listed = listZipEntries(archive);
  const entry = listed.ok ? listed.value.find((candidate) => candidate.name === name) : undefined;
  if (entry === undefined) throw new Error(`no ${name}`);
  return entry;
};

const limit = 1_000_000;

describe('inflateEntry', () => {
  it.each(['deflated', 'stored'])('gives back what was %s', (name) => {
    const inflated = inflateEntry(archive, entryOf(name), limit);
    expect(inflated.ok && new TextDecoder().decode(inflated.value)).toBe(text);
  });

  it.each([
    ['more declared than allowed', { size: limit + 1 }, { kind: 'too-large', what: 'bytes' }],
    ['more inside than declared', { size: 1000 }, { kind: 'too-large', what: 'bytes' }],
    ['less inside than declared', { size: 400_000 }, { kind: 'damaged' }],
    ['a place outside the file', { headerOffset: 10_000_000 }, { kind: 'damaged' }],
    ['an unknown method', { method: 99 }, { kind: 'damaged' }],
    ['a password', { encrypted: true }, { kind: 'encrypted' }],
  ])('refuses %s', (_, change, error) => {
    expect(inflateEntry(archive, { ...entryOf('deflated'), ...change }, limit)).toMatchObject({ ok: false, error });
  });
});
