import type { MakeTask } from './import-queue.ts';

/** Something to be read, by the name that people see. */
export type Source = { readonly name: string; readonly makeTask: MakeTask };

let waiting: readonly Source[] = [];

/** Leaves sources for the next page that reads: one page fetches, another shows what was read. */
export const leaveSources = (sources: readonly Source[]): void => {
  waiting = [...waiting, ...sources];
};

/** Takes what was left; it is given out once. */
export const takeSources = (): readonly Source[] => {
  const taken = waiting;
  waiting = [];
  return taken;
};
