import type { ImportAnswer, ImportRequest } from './import-message.ts';
import { runTask } from './run-task.ts';

/** Entry of the thread that reads files: one request, one answer. */
const answer = async ({ job, task }: ImportRequest): Promise<ImportAnswer> => {
  try {
    return { job, kind: 'read', read: await runTask(task) };
  } catch (error) {
    return { job, kind: 'broken', reason: error instanceof Error ? error.message : String(error) };
  }
};

addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  void answer(event.data).then((result) => postMessage(result));
});
