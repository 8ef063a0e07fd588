import { callThread, type ThreadCalls } from '../thread-calls.ts';
import type { CheckResult, CheckTask } from './check-message.ts';

/** The thread that checks, as the page sees it. */
export type CheckThread = ThreadCalls<CheckTask, CheckResult>;

/** Starts a thread that checks sheets in bulk. */
export const startCheckThread = (): CheckThread =>
  callThread(new Worker(new URL('./check-thread.ts', import.meta.url), { type: 'module' }));
