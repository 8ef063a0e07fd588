import type { ImportAnswer, ImportRequest } from './import-message.ts';
import { partRead } from './read-parts.ts';
import { runTask } from './run-task.ts';

const send = (answer: ImportAnswer): void => postMessage(answer);

/** Entry of the thread that reads files: one request, one answer, in parts where it is long. */
const answer = async ({ job, task }: ImportRequest): Promise<void> => {
  try {
    const { parts, rest } = partRead(await runTask(task));
    for (const part of parts) send({ job, kind: 'part', part });
    send({ job, kind: 'read', rest });
  } catch (error) {
    send({ job, kind: 'broken', reason: error instanceof Error ? error.message : String(error) });
  }
};

addEventListener('message', (event: MessageEvent<ImportRequest>) => void answer(event.data));
