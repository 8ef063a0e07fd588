import type { ImportAnswer, ImportRequest, ImportTask } from './import-message.ts';
import { partRead } from './read-parts.ts';
import { runTask } from './run-task.ts';

const send = (answer: ImportAnswer): void => postMessage(answer);

/** Parts that may be under way at once: the page draws a frame between them when it has to. */
const ahead = 2;

let goOn: (() => void) | null = null;
let allowed = 0;

const more = (): void => {
  allowed += 1;
  goOn?.();
  goOn = null;
};

const untilAllowed = async (): Promise<void> => {
  while (allowed === 0) {
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
  }
  allowed -= 1;
};

/** Entry of the thread that reads files: one request, one answer, in parts where it is long. */
const answer = async (job: number, task: ImportTask): Promise<void> => {
  try {
    const { parts, rest } = partRead(await runTask(task));
    allowed = ahead;
    for (const part of parts) {
      await untilAllowed();
      send({ job, kind: 'part', part });
    }
    await untilAllowed();
    send({ job, kind: 'read', rest });
  } catch (error) {
    send({ job, kind: 'broken', reason: error instanceof Error ? error.message : String(error) });
  }
};

addEventListener('message', ({ data: { job, task } }: MessageEvent<ImportRequest>) => {
  if (task.kind === 'more') more();
  else void answer(job, task);
});
