import type { Draft, FileImport } from '../import/draft/draft.ts';
import type { ImportAnswer, ImportTask } from './import-message.ts';
import { joinRead, type ReadPart } from './read-parts.ts';
import type { Thread, ThreadEvents } from './thread.ts';

/** What became of one task. */
export type ImportOutcome =
  | { readonly kind: 'read'; readonly read: FileImport }
  | { readonly kind: 'broken'; readonly reason: string }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  | { readonly kind: 'cancelled' };

export type SlotSetting = {
  readonly start: (events: ThreadEvents) => Thread;
  /** A task that takes longer is given up and its thread replaced. */
  readonly secondsPerTask: number;
  /** Sheets as they come in, a few at a time; what is worked out here is spread over the reading. */
  readonly onDrafts?: (drafts: readonly Draft[]) => void;
};

/** A task whose file was opened, and who waits for it. */
export type MadeTask = { readonly task: ImportTask; readonly settle: (outcome: ImportOutcome) => void };

/** One thread and what it is at; the thread starts with its first task at the latest, and again after it was stopped. */
export type Slot = {
  readonly prepare: () => void;
  /** Of a slot that is free. */
  readonly run: (made: MadeTask) => void;
  readonly cancel: () => void;
  readonly stop: () => void;
};

/** `onFree` is called whenever a task is over, before anything is done with its result: the thread need not wait for that. */
export const createSlot = (
  { start, secondsPerTask, onDrafts = () => undefined }: SlotSetting,
  onFree: () => void,
): Slot => {
  let thread: Thread | null = null;
  let job = 0;
  let settle: ((outcome: ImportOutcome) => void) | null = null;
  let parts: ReadPart[] = [];
  let limit: ReturnType<typeof setTimeout> | undefined;
  const finish = (outcomeOf: () => ImportOutcome): void => {
    clearTimeout(limit);
    const waiting = settle;
    settle = null;
    if (waiting === null) return;
    onFree();
    waiting(outcomeOf());
  };
  const stop = (): void => {
    thread?.stop();
    thread = null;
  };
  const giveUp = (outcome: ImportOutcome): void => {
    stop();
    job += 1;
    finish(() => outcome);
  };
  const takePart = (part: ReadPart, own: number): void => {
    parts.push(part);
    onDrafts(part.drafts);
    // Asked for in a turn of its own: the page may draw a frame first.
    setTimeout(() => {
      if (own === job) thread?.send({ job, task: { kind: 'more' } });
    });
  };
  const onAnswer = (answer: ImportAnswer): void => {
    if (answer.job !== job) return;
    if (answer.kind === 'part') takePart(answer.part, answer.job);
    else if (answer.kind === 'broken') finish(() => ({ kind: 'broken', reason: answer.reason }));
    else {
      const ahead = parts;
      finish(() => {
        onDrafts(answer.rest.part.drafts);
        return { kind: 'read', read: joinRead(ahead, answer.rest) };
      });
    }
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
  return {
    prepare: () => void running(),
    run: (made) => {
      job += 1;
      parts = [];
      settle = made.settle;
      limit = setTimeout(() => giveUp({ kind: 'timed-out', seconds: secondsPerTask }), secondsPerTask * 1000);
      running().send({ job, task: made.task });
    },
    cancel: () => {
      if (settle !== null) giveUp({ kind: 'cancelled' });
    },
    stop,
  };
};
