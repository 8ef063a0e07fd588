import type { Draft, FileImport } from '../import/draft/draft.ts';
import type { ImportAnswer, ImportTask } from './import-message.ts';
import { pageTurn } from './page-turn.ts';
import { joinRead, type ReadPart } from './read-parts.ts';
import { startThread, type Thread, type ThreadEvents } from './thread.ts';

/** What became of one task. */
export type ImportOutcome =
  | { readonly kind: 'read'; readonly read: FileImport }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  | { readonly kind: 'cancelled' };

/** A task is made when its turn comes, so that a folder of files is not held in memory at once. */
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

export type QueueSetting = {
  readonly start: (events: ThreadEvents) => Thread;
  readonly threads: number;
  /** Before a thread gets its next task. */
  readonly turn?: () => Promise<void>;
  /** A task that takes longer is given up and its thread replaced. */
  readonly secondsPerTask: number;
  /** Sheets as they come in, a few at a time; what is worked out here is spread over the reading. */
  readonly onDrafts?: (drafts: readonly Draft[]) => void;
};

type Waiting = { readonly makeTask: MakeTask; readonly settle: (outcome: ImportOutcome) => void };

/** Runs tasks on a few threads, each on the first that is free. */
export const createImportQueue = (setting: QueueSetting): ImportQueue => {
  const waiting: Waiting[] = [];
  const slots = Array.from({ length: setting.threads }, () => createSlot(setting));
  const idle = [...slots];
  const work = async (slot: Slot): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      next.settle(await slot.run(next.makeTask));
    idle.push(slot);
  };
  const advance = (): void => {
    while (waiting.length > 0) {
      const slot = idle.shift();
      if (slot === undefined) return;
      void work(slot);
    }
  };
  const cancel = (): void => {
    for (const { settle } of waiting.splice(0)) settle({ kind: 'cancelled' });
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

type Slot = {
  readonly prepare: () => void;
  readonly run: (makeTask: MakeTask) => Promise<ImportOutcome>;
  readonly cancel: () => void;
  readonly stop: () => void;
};

/** One thread and what it is at; the thread starts with its first task at the latest, and again after it was stopped. */
const createSlot = ({ start, secondsPerTask, turn, onDrafts = () => undefined }: QueueSetting): Slot => {
  let thread: Thread | null = null;
  let job = 0;
  let settle: ((outcome: ImportOutcome) => void) | null = null;
  const parts: ReadPart[] = [];
  let limit: ReturnType<typeof setTimeout> | undefined;
  const finish = (outcome: ImportOutcome): void => {
    clearTimeout(limit);
    const waiting = settle;
    settle = null;
    waiting?.(outcome);
  };
  const stop = (): void => {
    thread?.stop();
    thread = null;
  };
  const giveUp = (outcome: ImportOutcome): void => {
    stop();
    job += 1;
    finish(outcome);
  };
  const onAnswer = (answer: ImportAnswer): void => {
    if (answer.job !== job) return;
    if (answer.kind === 'part') {
      parts.push(answer.part);
      onDrafts(answer.part.drafts);
      // Asked for in a turn of its own: the page may draw a frame first.
      setTimeout(() => {
        if (answer.job === job) thread?.send({ job, task: { kind: 'more' } });
      });
    } else if (answer.kind === 'read') finish({ kind: 'read', read: joinRead(parts.splice(0), answer.rest) });
    else finish({ kind: 'broken', reason: answer.reason });
  };
  const running = (): Thread => {
    if (thread !== null) return thread;
    const own: Thread = start({
      onAnswer,
      // What a thread says that was stopped already is no matter of the next one.
      onCrash: (reason) => {
        if (thread === own) giveUp({ kind: 'broken', reason });
      },
    });
    thread = own;
    return own;
  };
  const hand = async (makeTask: MakeTask, mine: number): Promise<void> => {
    try {
      await turn?.();
      if (mine !== job) return;
      // A page that is busy drawing does not use up the time of the file.
      limit = setTimeout(() => giveUp({ kind: 'timed-out', seconds: secondsPerTask }), secondsPerTask * 1000);
      const task = await makeTask();
      if (mine !== job) return;
      running().send({ job, task });
    } catch (error) {
      if (mine === job) finish({ kind: 'broken', reason: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    prepare: () => void running(),
    run: (makeTask) =>
      new Promise((resolve) => {
        job += 1;
        parts.length = 0;
        settle = resolve;
        void hand(makeTask, job);
      }),
    cancel: () => {
      if (settle !== null) giveUp({ kind: 'cancelled' });
    },
    stop,
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
