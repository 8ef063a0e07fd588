import type { CheckAnswer, CheckRequest, CheckResult, CheckTask } from './check-message.ts';

/** The thread that checks, as the page sees it. */
export type CheckThread = {
  readonly run: (task: CheckTask) => Promise<CheckResult>;
  readonly stop: () => void;
};

type Waiting = { readonly settle: (result: CheckResult) => void; readonly fail: (reason: Error) => void };

/** Starts a thread that checks sheets in bulk; a thread that dies fails everything it was asked. */
export const startCheckThread = (): CheckThread => {
  const worker = new Worker(new URL('./check-thread.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let jobs = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
    waiting.get(data.job)?.settle(data.result);
    waiting.delete(data.job);
  });
  worker.addEventListener('error', (event) => {
    for (const { fail } of waiting.values()) fail(new Error(event.message));
    waiting.clear();
  });
  return {
    run: (task) =>
      new Promise((settle, fail) => {
        jobs += 1;
        const request: CheckRequest = { job: jobs, task };
        waiting.set(jobs, { settle, fail });
        worker.postMessage(request, []);
      }),
    stop: () => worker.terminate(),
  };
};
