import { posix } from 'node:path';
import { arrows, type LayerRule, meaninglessNames } from './arrows.ts';
import { computedImport, type ImportedFrom, readImports } from './read-imports.ts';

/** What each module imports, by its path. */
export type Imports = ReadonlyMap<string, readonly ImportedFrom[]>;

export function readAllImports(modules: ReadonlyMap<string, string>): Imports {
  return new Map([...modules].map(([file, source]) => [file, readImports(file, source)]));
}

/** Every import of src that goes against the arrow table, in words. */
export function findArrowViolations(imports: Imports): readonly string[] {
  return [...imports].flatMap(([file, importedByFile]) =>
    importedByFile.flatMap((imported) => {
      const complaint = complainAbout(file, imported);
      return complaint === null ? [] : [`${file} → ${imported.specifier}: ${complaint}`];
    }),
  );
}

function complainAbout(file: string, { specifier, isReexport }: ImportedFrom): string | null {
  const layer = layerOf(file);
  const rule = ruleOf(layer);
  if (rule === null) return `${layer} is no layer`;
  if (specifier === computedImport) return 'an import that is computed cannot be held to the arrows';
  if (isReexport) return 're-exported: import the file itself';
  const name = bare(specifier);
  return name.startsWith('.')
    ? complainAboutFile(file, posix.join(posix.dirname(file), name))
    : complainAboutPackage(rule, name);
}

function complainAboutFile(file: string, target: string): string | null {
  if (!target.startsWith('src/')) return 'leaves src';
  const [from, to] = [layerOf(file), layerOf(target)];
  if (from === to) {
    return from === 'features' && featureOf(file) !== featureOf(target) ? 'another feature' : null;
  }
  return ruleOf(from)?.layers.includes(to) ? null : `${from} may not import ${to}`;
}

function complainAboutPackage(rule: LayerRule, specifier: string): string | null {
  if (rule.packages === 'any') return null;
  const isAllowed = rule.packages.some((name) =>
    name.endsWith('/*')
      ? specifier.startsWith(name.slice(0, -1))
      : specifier === name || specifier.startsWith(`${name}/`),
  );
  return isAllowed ? null : 'package not for this layer';
}

/** Cycles among the modules, types included, each as the path that leads back. */
export function findCycles(imports: Imports): readonly string[] {
  const finished = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) cycles.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || finished.has(file)) return;
    const targets = filesImportedBy(file, imports).filter((target) => imports.has(target));
    for (const target of targets) walk(target, [...path, file]);
    finished.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return cycles;
}

/** Relative imports that lead to no module: a missing file, or a path without its extension. */
export function findDeadImports(files: readonly string[], imports: Imports): readonly string[] {
  const known = new Set(files);
  return [...imports.keys()].flatMap((file) =>
    filesImportedBy(file, imports)
      .filter((target) => !known.has(target))
      .map((target) => `${file} → ${target}`),
  );
}

/** Folders and files whose name says nothing. */
export function findMeaninglessNames(files: readonly string[]): readonly string[] {
  return files.filter((file) =>
    file
      .replace(/\.[^/]*$/, '')
      .split('/')
      .some((name) => meaninglessNames.includes(name) || name === 'index'),
  );
}

function filesImportedBy(file: string, imports: Imports): readonly string[] {
  return (imports.get(file) ?? [])
    .map(({ specifier }) => bare(specifier))
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(file), name));
}

/** `./x.ts?worker&inline` without what tells the bundler how to take it; a file of a package by the package's name. */
function bare(specifier: string): string {
  return specifier.replace(/\?.*$/, '').replace(/^.*\/node_modules\//, '');
}

function layerOf(file: string): string {
  return file.split('/')[1] ?? '';
}

function featureOf(file: string): string {
  return file.split('/')[2] ?? '';
}

function ruleOf(layer: string): LayerRule | null {
  return Object.entries<LayerRule>(arrows).find(([name]) => name === layer)?.[1] ?? null;
}
