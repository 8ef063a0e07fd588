import { describe, expect, it } from 'vitest';
import { findImpurities, findRefusedForms, findSuppressions, findWording } from './find-habits.ts';
import { readModules } from './source-files.ts';

type Find = (file: string, source: string) => readonly string[];

/** Layers whose Chinese belongs in `text`; in the others synonyms, forms and rule titles are data. */
const layersWithoutWording = ['features', 'components', 'ui', 'app', 'cli', 'queries', 'storage', 'remote', 'worker'];

function findInLayers(layers: readonly string[], find: Find): readonly string[] {
  const modules = [...readModules('src')].filter(([file]) => layers.includes(file.split('/')[1] ?? ''));
  return modules.flatMap(([file, source]) => find(file, source));
}

describe('the code', () => {
  it('keeps clocks, chance, the browser and floats out of the domain', () => {
    expect(findInLayers(['domain'], findImpurities)).toEqual([]);
  });

  it('keeps its wording in text', () => {
    expect(findInLayers(layersWithoutWording, findWording)).toEqual([]);
  });

  it('has no interface and no boolean parameter', () => {
    expect([...readModules('src')].flatMap(([file, source]) => findRefusedForms(file, source))).toEqual([]);
  });

  it('silences no tool and leaves no test out', () => {
    const modules = [...readModules('src'), ...readModules('mocks'), ...readModules('test')].filter(
      ([file]) => !file.startsWith('test/architecture/'),
    );
    expect(modules.flatMap(([file, source]) => findSuppressions(file, source))).toEqual([]);
  });
});

describe('a planted violation is found:', () => {
  it.each<[string, Find, string]>([
    ['a clock', findImpurities, `const t = new Date();`],
    ['a clock by its method', findImpurities, `const t = Date.now();`],
    ['chance', findImpurities, `const x = Math.random();`],
    ['a rounded float', findImpurities, `const x = Math.round(y * 100);`],
    ['a printed float', findImpurities, `const x = y.toFixed(2);`],
    ['a read float', findImpurities, `const x = parseFloat(text);`],
    ['a number from text', findImpurities, `const x = Number(text);`],
    ['a float in the code', findImpurities, `const rate = 0.9;`],
    ['the network', findImpurities, `const x = fetch('/a');`],
    ['wording in a string', findWording, `const x = '总分';`],
    ['wording in a template', findWording, 'const x = `共 ${n}`;'],
    ['wording in a tag', findWording, `const x = <p>总分</p>;`],
    ['wording in an attribute', findWording, `const x = <p title="总分" />;`],
    ['an interface', findRefusedForms, `interface A { readonly a: string }`],
    ['a boolean parameter', findRefusedForms, `export function f(x: string, isBold: boolean): void {}`],
    ['a boolean parameter of an arrow', findRefusedForms, `export const f = (isBold: boolean) => isBold;`],
    ['a silenced linter', findSuppressions, `// oxlint-disable-next-line no-console`],
    ['a silenced compiler', findSuppressions, `// @ts-expect-error later`],
    ['a test left out', findSuppressions, `it.skip('x', () => {});`],
    ['a mocked module', findSuppressions, `vi.mock('./x.ts');`],
  ])('%s', (_, find, source) => {
    expect(find('planted.tsx', source)).toHaveLength(1);
  });
});

describe('what is no violation is left alone:', () => {
  it.each<[string, Find, string]>([
    ['whole numbers', findImpurities, `const year = Number.parseInt(text, 10) + 1;`],
    ['Chinese in a comment', findWording, `// 总分\nconst x = 1;`],
    ['the types of another package extended', findRefusedForms, `declare module 'x' { interface A { a: string } }`],
    ['a boolean in an object', findRefusedForms, `export function f(options: { isBold: boolean }): void {}`],
  ])('%s', (_, find, source) => {
    expect(find('planted.tsx', source)).toEqual([]);
  });
});
