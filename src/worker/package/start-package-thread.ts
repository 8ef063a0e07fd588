import { callThread, type ThreadCalls } from '../thread-calls.ts';
import type { PackageResult, PackageTask } from './package-message.ts';

/** The thread that opens or seals one package after the other, as the page sees it. */
export type PackageThread = ThreadCalls<PackageTask, PackageResult>;

export const startPackageThread = (): PackageThread =>
  callThread(new Worker(new URL('./package-thread.ts', import.meta.url), { type: 'module' }));
