import { fail, type Result, succeed } from '../../domain/result.ts';
import type { ExportAnswer, ExportTask } from './export-message.ts';
import type { ExportProgress } from './run-export.ts';

/** Why no file came: `reason` is for those who look into it. */
export type ExportFailure = { readonly kind: 'broken'; readonly reason: string };

/** A file being written in a thread of its own, so that the page stays free. */
export type RunningExport = {
  readonly file: Promise<Result<Uint8Array<ArrayBuffer>, ExportFailure>>;
  readonly stop: () => void;
};

export const startExport = (task: ExportTask, onProgress: ExportProgress): RunningExport => {
  const worker = new Worker(new URL('./export-thread.ts', import.meta.url), { type: 'module' });
  const file = new Promise<Result<Uint8Array<ArrayBuffer>, ExportFailure>>((settle) => {
    const finish = (result: Result<Uint8Array<ArrayBuffer>, ExportFailure>): void => {
      worker.terminate();
      settle(result);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<ExportAnswer>) => {
      if (data.kind === 'progress') onProgress(data.done, data.of);
      else if (data.kind === 'written') finish(succeed(data.bytes));
      else finish(fail({ kind: 'broken', reason: data.reason }));
    });
    worker.addEventListener('error', (event) => finish(fail({ kind: 'broken', reason: event.message })));
  });
  worker.postMessage({ task, writtenAt: new Date() });
  return { file, stop: () => worker.terminate() };
};
