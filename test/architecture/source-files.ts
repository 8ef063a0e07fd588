import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const notOurs = new Set(['node_modules', 'dist', 'coverage', '.cache', '.git']);

/** The files below a folder of the project, as paths from its top with forward slashes. */
export function listFiles(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [relative('.', path).split(sep).join('/')];
  });
}

export function readSource(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The TypeScript modules of src by path, with their text. */
export function readModules(folder: string): ReadonlyMap<string, string> {
  const paths = listFiles(folder).filter((path) => /\.tsx?$/.test(path));
  return new Map(paths.map((path) => [path, readSource(path)]));
}
