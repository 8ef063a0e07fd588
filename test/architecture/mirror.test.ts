import { describe, expect, it } from 'vitest';
import { listFiles } from './source-files.ts';

/** Folders of test that mirror nothing. */
const ownFolders = ['architecture', 'bench', 'cases', 'journeys', 'support'];

/** Tests below the mirrored folders that no file of src answers to. */
function findStrayTests(tests: readonly string[], sources: readonly string[]): readonly string[] {
  const known = new Set(sources.map((source) => source.replace(/^src\//, '').replace(/\.tsx?$/, '')));
  return tests.filter((test) => {
    const path = test.replace(/^test\//, '');
    if (ownFolders.includes(path.split('/')[0] ?? '')) return false;
    return !/\.test\.tsx?$/.test(path) || !known.has(path.replace(/\.test\.tsx?$/, ''));
  });
}

describe('test/', () => {
  it('mirrors src/ file for file', () => {
    expect(findStrayTests(listFiles('test'), listFiles('src'))).toEqual([]);
  });
});

describe('the mirror', () => {
  const sources = ['src/domain/number/ratio.ts', 'src/ui/grid.tsx'];

  it.each([
    'test/domain/ratio.test.ts',
    'test/domain/number/ratios.test.ts',
    'test/domain/number/sample.ts',
    'test/number/ratio.test.ts',
  ])('finds a planted stray: %s', (test) => {
    expect(findStrayTests([test], sources)).toEqual([test]);
  });

  it.each([
    'test/domain/number/ratio.test.ts',
    'test/ui/grid.test.tsx',
    'test/cases/a.json',
    'test/journeys/a.test.ts',
  ])('leaves %s alone', (test) => {
    expect(findStrayTests([test], sources)).toEqual([]);
  });
});
