import { basename, resolve } from 'node:path';
import { build } from 'vite';

/**
 * A module as built code, which is what people run; answers where it lies. A loader of TypeScript gives every small
 * function its name back each time it is made, and would slow our side alone.
 */
export async function buildModule(entry: string): Promise<string> {
  const name = basename(entry, '.ts');
  const outDir = resolve('node_modules/.bench', name);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { ssr: entry, outDir, emptyOutDir: true },
  });
  return resolve(outDir, `${name}.js`);
}
