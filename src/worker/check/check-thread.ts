import { createCheckDesk } from './check-desk.ts';
import type { CheckAnswer, CheckRequest } from './check-message.ts';

const desk = createCheckDesk();

/** Entry of the thread that checks in bulk: one request, one answer. */
addEventListener('message', ({ data: { job, task } }: MessageEvent<CheckRequest>) => {
  const answer: CheckAnswer = { job, result: desk.run(task) };
  postMessage(answer);
});
