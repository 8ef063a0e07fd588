import type { ExportAnswer, ExportRequest } from './export-message.ts';
import { runExport } from './run-export.ts';

const send = (answer: ExportAnswer): void => postMessage(answer);

const write = async (request: ExportRequest): Promise<void> => {
  try {
    const bytes = await runExport(request, (done, of) => send({ kind: 'progress', done, of }));
    send({ kind: 'written', bytes: new Uint8Array(bytes) });
  } catch (error) {
    send({ kind: 'broken', reason: error instanceof Error ? error.message : String(error) });
  }
};

/** Entry of the thread that writes files: one request, progress, one file. */
addEventListener('message', ({ data }: MessageEvent<ExportRequest>) => void write(data));
