import { describe, expect, it } from 'vitest';
import { listFiles, readSource } from './source-files.ts';

const binary = /\.(xlsx|xls|et|ods|docx|pdf|png|ico|woff2?|bcmap)$/;

/** Names that tie the project to one machine or one registry. */
const foreign: readonly [string, RegExp][] = [
  ['a package registry', /registry\.[a-z]|npm(js|mirror)\.[a-z]{2}/],
  ['where a package came from', /"resolved":/],
  ['a path of one machine', /(^|[\s'"`(=])\/(work|home|root|Users|mnt|tmp)\/\w/m],
  ['a path of one Windows machine', /\b[A-Z]:\\{1,2}Users\b/],
  ['a folder beside the project', /\.\.\/shared\b/],
];

function findForeignNames(file: string, text: string): readonly string[] {
  return foreign.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${file}: ${what}`);
}

describe('the project', () => {
  it('names no machine, no registry and no folder outside of it', () => {
    const files = listFiles('.').filter(
      (file) => !binary.test(file) && file !== 'test/architecture/foreign-names.test.ts',
    );
    expect(files).toContain('package-lock.json');
    expect(files.flatMap((file) => findForeignNames(file, readSource(file)))).toEqual([]);
  });

  it.each([
    ['a lockfile with addresses', `"resolved": "https://registry.example.org/x.tgz"`, 2],
    ['a path', `readFile('/work/x')`, 1],
    ['a neighbour', `'../shared/cases'`, 1],
    ['a Windows path', `C:\\Users\\x`, 1],
    ['a path inside the project', `'./home/x' 'src/work/y'`, 0],
  ])('planted: %s', (_, text, count) => {
    expect(findForeignNames('planted', text)).toHaveLength(count);
  });
});
