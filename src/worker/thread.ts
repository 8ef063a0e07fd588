import type { ImportAnswer, ImportRequest } from './import-message.ts';

/** One thread as its owner sees it. */
export type Thread = {
  /** Hands a request over; the bytes of a file move along and are gone here. */
  readonly send: (request: ImportRequest) => void;
  readonly stop: () => void;
};

export type ThreadEvents = {
  readonly onAnswer: (answer: ImportAnswer) => void;
  /** The thread died; nothing it was asked will be answered. */
  readonly onCrash: (reason: string) => void;
};

/** Starts a thread that reads files. */
export const startThread = ({ onAnswer, onCrash }: ThreadEvents): Thread => {
  const worker = new Worker(new URL('./import-thread.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<ImportAnswer>) => onAnswer(event.data));
  worker.addEventListener('error', (event) => onCrash(event.message));
  worker.addEventListener('messageerror', () => onCrash('messageerror'));
  return {
    send: (request) => worker.postMessage(request, request.task.kind === 'file' ? [request.task.bytes.buffer] : []),
    stop: () => worker.terminate(),
  };
};
