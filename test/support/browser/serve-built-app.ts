import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { singleFileName } from '../../../build/single-file.ts';
import { startTableServer } from './start-table-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly appUrl: string;
    /** The same app in one file, as it is opened from a disk. */
    readonly singleFileUrl: string;
    /** A server of tables at another origin; the same server is at `tables/` of the app's own. */
    readonly tablesUrl: string;
  }
}

/** Serves the built app (`APP_FOLDER`, else dist), and tables to open from an address, on free ports for as long as the journeys run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = process.env['APP_FOLDER'] ?? 'dist';
  if (!existsSync(`${folder}/index.html`)) throw new Error('There is no built app yet: run `npm run build` first.');
  const tables = await startTableServer('test/cases/files');
  const server = await preview({
    build: { outDir: folder },
    preview: { port: 0, host: '127.0.0.1', proxy: { '/tables/': tables.url } },
    logLevel: 'error',
  });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The preview server did not say where it listens.');
  project.provide('appUrl', url);
  project.provide('singleFileUrl', pathToFileURL(resolve(folder, singleFileName)).href);
  project.provide('tablesUrl', tables.url);
  return async () => {
    await server.close();
    await tables.close();
  };
}
