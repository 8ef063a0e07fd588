import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { buildModule } from './build-module.ts';

export type NamedFile = { readonly file: string; readonly bytes: Uint8Array };

export type ImportThreads = {
  /** Imports and scores all files, each on the first free thread; the number of forms found. */
  readonly run: (files: readonly NamedFile[]) => Promise<number>;
  readonly close: () => Promise<void>;
};

type Answer = { readonly forms?: number };

const importOn = (thread: Worker, file: NamedFile): Promise<number> =>
  new Promise((resolve, reject) => {
    const onMessage = ({ forms }: Answer): void => {
      if (forms === undefined) return;
      thread.off('message', onMessage);
      thread.off('error', reject);
      resolve(forms);
    };
    thread.on('message', onMessage);
    thread.once('error', reject);
    thread.postMessage(file);
  });

/** A few threads that import as the app's do. */
export async function startImportThreads(count: number): Promise<ImportThreads> {
  const worker = await buildModule(fileURLToPath(new URL('./import-worker.ts', import.meta.url)));
  const threads = Array.from({ length: count }, () => new Worker(worker));
  return {
    run: async (files) => {
      const waiting = [...files];
      let forms = 0;
      const work = async (thread: Worker): Promise<void> => {
        for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
          forms += await importOn(thread, file);
      };
      await Promise.all(threads.map(work));
      return forms;
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
