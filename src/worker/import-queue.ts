import type { ImportTask } from './import-message.ts';
import { createSlot, type ImportOutcome, type MadeTask, type Slot, type SlotSetting } from './import-slot.ts';
import { pageTurn } from './page-turn.ts';
import { startThread } from './thread.ts';

/** A task is made when its turn is near, so that a folder of files is not held in memory at once. */
export type MakeTask = () => Promise<ImportTask>;

export type ImportQueue = {
  /** Starts the threads before there is anything to read: the first file need not wait for them. */
  readonly prepare: () => void;
  /** Resolves, never rejects: whatever happens to one task, the others go on. */
  readonly add: (makeTask: MakeTask) => Promise<ImportOutcome>;
  /** Drops what waits and stops what runs; their outcomes are `cancelled`. */
  readonly cancel: () => void;
  /** Cancels, and stops the threads that wait too; the next task would start them again. */
  readonly close: () => void;
};

export type QueueSetting = SlotSetting & {
  readonly threads: number;
  /** Before a task is made. */
  readonly turn?: () => Promise<void>;
};

type Waiting = { readonly makeTask: MakeTask; readonly settle: (outcome: ImportOutcome) => void };

/**
 * Runs tasks on a few threads, each on the first that is free. While they run, as many further tasks are made: a thread
 * that is done gets its next one at once.
 */
export const createImportQueue = (setting: QueueSetting): ImportQueue => {
  const { threads, turn, secondsPerTask } = setting;
  const waiting: Waiting[] = [];
  const making = new Set<Waiting>();
  const made: MadeTask[] = [];
  const idle: Slot[] = [];
  const advance = (): void => {
    for (
      let slot = idle[0], next = made[0];
      slot !== undefined && next !== undefined;
      [slot, next] = [idle[0], made[0]]
    ) {
      idle.shift();
      made.shift();
      slot.run(next);
    }
    while (making.size + made.length < threads) {
      const next = waiting.shift();
      if (next === undefined) return;
      making.add(next);
      void make(next);
    }
  };
  /** What is cancelled meanwhile is `making` no more. */
  const make = async (next: Waiting): Promise<void> => {
    const end = (outcome: ImportOutcome): void => {
      if (!making.delete(next)) return;
      next.settle(outcome);
      advance();
    };
    let limit: ReturnType<typeof setTimeout> | undefined;
    try {
      await turn?.();
      if (!making.has(next)) return;
      // A page that is busy drawing does not use up the time of the file.
      limit = setTimeout(() => end({ kind: 'timed-out', seconds: secondsPerTask }), secondsPerTask * 1000);
      const task = await next.makeTask();
      if (!making.delete(next)) return;
      made.push({ task, settle: next.settle });
      advance();
    } catch (error) {
      end({ kind: 'broken', reason: error instanceof Error ? error.message : String(error) });
    } finally {
      clearTimeout(limit);
    }
  };
  const slots = Array.from({ length: threads }, () => {
    const slot: Slot = createSlot(setting, () => {
      idle.push(slot);
      advance();
    });
    return slot;
  });
  idle.push(...slots);
  const cancel = (): void => {
    const dropped = [...made.splice(0), ...making, ...waiting.splice(0)];
    making.clear();
    for (const { settle } of dropped) settle({ kind: 'cancelled' });
    for (const slot of slots) slot.cancel();
  };
  return {
    prepare: () => {
      for (const slot of slots) slot.prepare();
    },
    add: (makeTask) =>
      new Promise((settle) => {
        waiting.push({ makeTask, settle });
        advance();
      }),
    cancel,
    close: () => {
      cancel();
      for (const slot of slots) slot.stop();
    },
  };
};

/** The queue of the browser: two threads where the machine has more than one core. */
export const startImportQueue = (setting: Pick<QueueSetting, 'onDrafts'> = {}): ImportQueue =>
  createImportQueue({
    ...setting,
    start: startThread,
    turn: pageTurn,
    threads: navigator.hardwareConcurrency > 1 ? 2 : 1,
    secondsPerTask: 60,
  });
