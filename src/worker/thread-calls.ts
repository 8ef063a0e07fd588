type Request<Task> = { readonly job: number; readonly task: Task };
type Answer<Result> = { readonly job: number; readonly result: Result };

/** A thread that answers every task with one result, as the page sees it. */
export type ThreadCalls<Task, Result> = {
  /** What is moved is gone here. Fails when the thread dies. */
  readonly run: (task: Task, moved?: readonly Transferable[]) => Promise<Result>;
  readonly stop: () => void;
};

type Waiting<Result> = { readonly settle: (result: Result) => void; readonly fail: (reason: Error) => void };

/** Asks a thread; one that dies fails everything it was asked. */
export const callThread = <Task, Result>(worker: Worker): ThreadCalls<Task, Result> => {
  const waiting = new Map<number, Waiting<Result>>();
  let jobs = 0;
  const failAll = (reason: string): void => {
    for (const { fail } of waiting.values()) fail(new Error(reason));
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answer<Result>>) => {
    waiting.get(data.job)?.settle(data.result);
    waiting.delete(data.job);
  });
  worker.addEventListener('error', (event) => failAll(event.message));
  worker.addEventListener('messageerror', () => failAll('messageerror'));
  return {
    run: (task, moved = []) =>
      new Promise((settle, fail) => {
        jobs += 1;
        const request: Request<Task> = { job: jobs, task };
        waiting.set(jobs, { settle, fail });
        worker.postMessage(request, [...moved]);
      }),
    stop: () => {
      worker.terminate();
      failAll('stopped');
    },
  };
};

/** The other end, inside the thread: one request, one answer. */
export const answering =
  <Task>(run: (task: Task) => unknown) =>
  ({ data: { job, task } }: MessageEvent<Request<Task>>): void => {
    const answer: Answer<unknown> = { job, result: run(task) };
    postMessage(answer);
  };
