import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { listZipEntries } from '../../../../src/import/read/zip/list-entries.ts';

const archive = zipSync({ 'a.txt': strToU8('一'), 'b/c.txt': strToU8('bb') });

describe('listZipEntries', () => {
  it('names what is inside, with the declared sizes', () => {
    const listed = listZipEntries(archive);
    expect(listed.ok && listed.value.map(({ name, size, encrypted }) => [name, size, encrypted])).toEqual([
      ['a.txt', 3, false],
      ['b/c.txt', 2, false],
    ]);
  });

  it('refuses an archive with more files than any document has', () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [String(index), new Uint8Array(0)]));
    expect(listZipEntries(zipSync(many))).toMatchObject({ ok: false, error: { kind: 'too-large', what: 'entries' } });
  });

  it.each([
    ['no bytes', new Uint8Array(0)],
    ['bytes of something else', new Uint8Array(100)],
    ['an archive without its end', archive.subarray(0, archive.length - 30)],
  ])('finds %s damaged', (_, bytes) => {
    expect(listZipEntries(bytes)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  });
});
