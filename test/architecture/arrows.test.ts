import { describe, expect, it } from 'vitest';
import {
  findArrowViolations,
  findCycles,
  findDeadImports,
  findMeaninglessNames,
  readAllImports,
} from './find-violations.ts';
import { listFiles, readModules } from './source-files.ts';

const imports = readAllImports(readModules('src'));
const files = listFiles('src');

describe('src', () => {
  it('keeps to the arrow table', () => {
    expect(imports.size).toBeGreaterThan(0);
    expect(findArrowViolations(imports)).toEqual([]);
  });

  it('has no import cycle', () => {
    expect(findCycles(imports)).toEqual([]);
  });

  it('imports only files that exist, by their full name', () => {
    expect(findDeadImports(files, imports)).toEqual([]);
  });

  it('has no folder or file with a name that says nothing', () => {
    expect(findMeaninglessNames(files)).toEqual([]);
  });
});

describe('a planted violation is found:', () => {
  it.each([
    ['a layer above', 'src/domain/a.ts', `import { x } from '../text/x.ts';`],
    ['a type of a layer above', 'src/domain/a.ts', `import type { X } from '../storage/x.ts';`],
    ['an inline type import', 'src/domain/a.ts', `import { type X } from '../storage/x.ts';`],
    ['an import type', 'src/text/a.ts', `type X = import('../import/x.ts').X;`],
    ['a dynamic import', 'src/import/a.ts', `export const x = () => import('../export/x.ts');`],
    ['a computed import', 'src/import/a.ts', `export const x = (name: string) => import(name);`],
    ['a side-effect import', 'src/ui/a.tsx', `import '../text/x.ts';`],
    ['a worker by its address', 'src/ui/a.tsx', `new Worker(new URL('../worker/w.ts', import.meta.url));`],
    ['a worker as a query', 'src/components/a.tsx', `import W from '../worker/w.ts?worker';`],
    ['another feature', 'src/features/list/a.tsx', `import { x } from '../entry/x.ts';`],
    ['an app import in a feature', 'src/features/list/a.tsx', `import { x } from '../../app/x.ts';`],
    ['a package in the domain', 'src/domain/a.ts', `import { z } from 'zod';`],
    ['a Node module in the domain', 'src/domain/a.ts', `import { readFileSync } from 'node:fs';`],
    ['a package of another layer', 'src/components/a.tsx', `import { Button } from '@mantine/core';`],
    ['a package with the name of an allowed one in front', 'src/ui/a.tsx', `import x from 'react-query';`],
    ['a file of a package by its path', 'src/ui/a.tsx', `new URL('../../node_modules/docx/x.js', import.meta.url);`],
    ['a re-export', 'src/domain/a.ts', `export { x } from './x.ts';`],
    ['a re-export of everything', 'src/domain/a.ts', `export * from './x.ts';`],
    ['a path out of src', 'src/app/a.ts', `import { x } from '../../mocks/x.ts';`],
    ['a folder that is no layer', 'src/shared/a.ts', `import { x } from '../domain/x.ts';`],
  ])('%s', (_, file, source) => {
    expect(findArrowViolations(readAllImports(new Map([[file, source]])))).toHaveLength(1);
  });

  it('a cycle through types', () => {
    const cycle = readAllImports(
      new Map([
        ['src/domain/a.ts', `import type { B } from './b.ts';`],
        ['src/domain/b.ts', `import { c } from './c.ts';`],
        ['src/domain/c.ts', `export const a = () => import('./a.ts');`],
      ]),
    );
    expect(findCycles(cycle)).toEqual(['src/domain/a.ts → src/domain/b.ts → src/domain/c.ts → src/domain/a.ts']);
  });

  it('an import without its extension', () => {
    const without = readAllImports(new Map([['src/domain/a.ts', `import { b } from './b';`]]));
    expect(findDeadImports(['src/domain/a.ts', 'src/domain/b.ts'], without)).toHaveLength(1);
  });

  it.each(['src/ui/hooks/use-x.ts', 'src/domain/utils.ts', 'src/lib/a.ts', 'src/domain/target/index.ts'])(
    '%s',
    (file) => {
      expect(findMeaninglessNames([file])).toEqual([file]);
    },
  );
});

describe('what the table allows is left alone:', () => {
  it.each([
    ['src/text/a.ts', `import type { X } from '../domain/x.ts';`],
    ['src/ui/a.tsx', `import { Button } from '@mantine/core'; import '@mantine/core/styles.css';`],
    ['src/features/list/a.tsx', `import { x } from './x.ts'; import { y } from '../../components/y.tsx';`],
    ['src/import/a.ts', `const reader = await import('pdfjs-dist/legacy/build/pdf.mjs'); export { reader };`],
    ['src/cli/a.ts', `import { readFile } from 'node:fs/promises';`],
  ])('%s', (file, source) => {
    expect(findArrowViolations(readAllImports(new Map([[file, source]])))).toEqual([]);
  });
});
