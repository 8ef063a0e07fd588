import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FileImport } from '../../src/import/draft/draft.ts';
import { createImportQueue, type MakeTask } from '../../src/worker/import-queue.ts';
import type { ImportOutcome } from '../../src/worker/import-slot.ts';
import type { ImportRequest, ImportTask } from '../../src/worker/import-message.ts';
import type { ReadRest } from '../../src/worker/read-parts.ts';
import type { Thread, ThreadEvents } from '../../src/worker/thread.ts';

const fileTask = (file: string): ImportTask => ({ kind: 'file', file, bytes: new Uint8Array() });

const readOf = (file: string): FileImport => ({
  file,
  format: 'xlsx',
  failure: null,
  tables: [],
  drafts: [],
  issues: [],
});

const nothing = { cells: [], drafts: [] };

const restOf = (file: string): ReadRest => ({ part: nothing, read: readOf(file), cellCounts: [] });

const fileOf = ({ task }: ImportRequest): string => (task.kind === 'file' ? task.file : task.kind);

/** Threads played by the test: they note what they get and answer when told. */
const playedThreads = () => {
  const started: { readonly events: ThreadEvents; readonly sent: ImportRequest[]; stopped: boolean }[] = [];
  const start = (events: ThreadEvents): Thread => {
    const thread = { events, sent: [] as ImportRequest[], stopped: false };
    started.push(thread);
    return {
      send: (request) => void thread.sent.push(request),
      stop: () => {
        thread.stopped = true;
      },
    };
  };
  const answerLast = (index: number): void => {
    const thread = started[index];
    const request = thread?.sent.at(-1);
    if (thread === undefined || request === undefined) throw new Error(`thread ${index} has nothing to answer`);
    thread.events.onAnswer({ job: request.job, kind: 'read', rest: restOf(fileOf(request)) });
  };
  return { started, start, answerLast };
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const nameOf = (outcome: ImportOutcome): string => (outcome.kind === 'read' ? outcome.read.file : outcome.kind);

const queueOf = (threads: number, secondsPerTask = 60) => {
  const played = playedThreads();
  return { ...played, queue: createImportQueue({ start: played.start, threads, secondsPerTask }) };
};

const make =
  (file: string): MakeTask =>
  () =>
    Promise.resolve(fileTask(file));

describe('an import queue', () => {
  afterEach(() => void vi.useRealTimers());

  it('gives each free thread one task and the next when it is done', async () => {
    const { queue, started, answerLast } = queueOf(2);
    const outcomes = ['a', 'b', 'c'].map((file) => queue.add(make(file)));
    await turn();
    expect(started.map(({ sent }) => sent.map(fileOf))).toEqual([['a'], ['b']]);
    answerLast(1);
    await turn();
    expect(started.map(({ sent }) => sent.map(fileOf))).toEqual([['a'], ['b', 'c']]);
    answerLast(0);
    answerLast(1);
    expect((await Promise.all(outcomes)).map(nameOf)).toEqual(['a', 'b', 'c']);
  });

  it('goes on with another thread after a crash', async () => {
    const { queue, started, answerLast } = queueOf(1);
    const outcomes = ['bad', 'good'].map((file) => queue.add(make(file)));
    await turn();
    started[0]?.events.onCrash('out of memory');
    await turn();
    answerLast(1);
    expect(await Promise.all(outcomes)).toEqual([
      { kind: 'broken', reason: 'out of memory' },
      { kind: 'read', read: readOf('good') },
    ]);
    expect(started.map(({ stopped }) => stopped)).toEqual([true, false]);
  });

  it('does not mind what a thread says after it was stopped', async () => {
    const { queue, started, answerLast } = queueOf(1);
    void queue.add(make('dropped'));
    await turn();
    queue.cancel();
    const kept = queue.add(make('kept'));
    await turn();
    started[0]?.events.onCrash('late');
    answerLast(1);
    expect(nameOf(await kept)).toBe('kept');
  });

  it('goes on after a file that cannot be opened', async () => {
    const { queue, answerLast } = queueOf(1);
    const bad = queue.add(() => Promise.reject(new Error('NotReadableError')));
    const good = queue.add(make('good'));
    expect(await bad).toEqual({ kind: 'broken', reason: 'NotReadableError' });
    await turn();
    answerLast(0);
    expect(nameOf(await good)).toBe('good');
  });

  it('gives up a task that takes too long', async () => {
    const { queue, started } = queueOf(1, 0.001);
    expect(await queue.add(make('endless'))).toEqual({ kind: 'timed-out', seconds: 0.001 });
    expect(started.every(({ stopped }) => stopped)).toBe(true);
  });

  it('does not count the time that the page lets a task wait', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const played = playedThreads();
    const waiting: (() => void)[] = [];
    const pageTurn = (): Promise<void> => new Promise((resolve) => void waiting.push(resolve));
    const queue = createImportQueue({ start: played.start, threads: 1, secondsPerTask: 60, turn: pageTurn });
    const [read, late] = [queue.add(make('a')), queue.add(make('endless'))];
    vi.advanceTimersByTime(61_000);
    waiting.shift()?.();
    await turn();
    played.answerLast(0);
    expect(nameOf(await read)).toBe('a');
    await turn();
    waiting.shift()?.();
    await turn();
    vi.advanceTimersByTime(61_000);
    expect(nameOf(await late)).toBe('timed-out');
  });

  it('cancels what runs and what waits, and works again afterwards', async () => {
    const { queue, started, answerLast } = queueOf(1);
    const outcomes = ['a', 'b', 'c'].map((file) => queue.add(make(file)));
    await turn();
    queue.cancel();
    expect((await Promise.all(outcomes)).map(nameOf)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    expect(started[0]?.stopped).toBe(true);
    const later = queue.add(make('later'));
    await turn();
    answerLast(1);
    expect(nameOf(await later)).toBe('later');
  });

  it('starts its threads when asked to, reads on those, and stops all of them in the end', async () => {
    const { queue, started, answerLast } = queueOf(2);
    queue.prepare();
    queue.prepare();
    expect(started.length).toBe(2);
    const outcome = queue.add(make('a'));
    await turn();
    answerLast(0);
    expect(nameOf(await outcome)).toBe('a');
    queue.close();
    expect(started.map(({ stopped }) => stopped)).toEqual([true, true]);
    const later = queue.add(make('later'));
    await turn();
    expect(started.length).toBe(3);
    queue.close();
    expect(nameOf(await later)).toBe('cancelled');
    expect(started[2]?.stopped).toBe(true);
  });

  it('takes the next file when the page has a turn, and none that was cancelled until then', async () => {
    const played = playedThreads();
    const waiting: (() => void)[] = [];
    const pageTurn = (): Promise<void> => new Promise((resolve) => void waiting.push(resolve));
    const queue = createImportQueue({ start: played.start, threads: 1, secondsPerTask: 60, turn: pageTurn });
    const opened: string[] = [];
    const open = (file: string): MakeTask => {
      return () => {
        opened.push(file);
        return make(file)();
      };
    };
    const dropped = queue.add(open('dropped'));
    await turn();
    queue.cancel();
    const kept = queue.add(open('kept'));
    await turn();
    expect(opened).toEqual([]);
    for (const resolve of waiting) resolve();
    await turn();
    expect(opened).toEqual(['kept']);
    played.answerLast(0);
    expect([await dropped, await kept].map(nameOf)).toEqual(['cancelled', 'kept']);
  });

  it('puts what comes in parts together, and tells of the sheets as they come', async () => {
    const seen: number[] = [];
    const played = playedThreads();
    const onDrafts = (drafts: readonly unknown[]): void => void seen.push(drafts.length);
    const queue = createImportQueue({ start: played.start, threads: 1, secondsPerTask: 60, onDrafts });
    const outcome = queue.add(make('a'));
    await turn();
    const [thread] = played.started;
    const job = thread?.sent[0]?.job ?? 0;
    const cell = { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: 'x', formula: null };
    const table = { file: 'a', name: '表', rowCount: 1, columnCount: 1, cells: [], before: [] };
    thread?.events.onAnswer({ job: job + 1, kind: 'part', part: { cells: [cell], drafts: [] } });
    thread?.events.onAnswer({ job, kind: 'part', part: { cells: [cell], drafts: [] } });
    thread?.events.onAnswer({
      job,
      kind: 'read',
      rest: { part: nothing, read: { ...readOf('a'), tables: [table] }, cellCounts: [1] },
    });
    expect(await outcome).toEqual({ kind: 'read', read: { ...readOf('a'), tables: [{ ...table, cells: [cell] }] } });
    expect(seen).toEqual([0, 0]);
  });

  it('takes no answer to a task that was cancelled', async () => {
    const { queue, started } = queueOf(1);
    const cancelled = queue.add(make('a'));
    await turn();
    const request = started[0]?.sent[0];
    queue.cancel();
    started[0]?.events.onAnswer({ job: request?.job ?? 0, kind: 'read', rest: restOf('a') });
    expect(await cancelled).toEqual({ kind: 'cancelled' });
  });

  it('gives a thread one task at a time, however the next is added', async () => {
    const { queue, started, answerLast } = queueOf(1);
    const second = queue.add(make('a')).then(() => queue.add(make('b')));
    const third = queue.add(make('c'));
    for (const [index, file] of ['a', 'c', 'b'].entries()) {
      await turn();
      expect(started[0]?.sent.map(fileOf)).toHaveLength(index + 1);
      expect(started[0]?.sent.map(fileOf).at(-1)).toBe(file);
      answerLast(0);
    }
    expect([nameOf(await second), nameOf(await third)]).toEqual(['b', 'c']);
  });

  it('makes as many tasks ahead as it has threads', async () => {
    const { queue, answerLast } = queueOf(1);
    const made: string[] = [];
    const noting =
      (file: string): MakeTask =>
      () => {
        made.push(file);
        return Promise.resolve(fileTask(file));
      };
    const first = queue.add(noting('a'));
    void queue.add(noting('b'));
    void queue.add(noting('c'));
    await turn();
    expect(made).toEqual(['a', 'b']);
    answerLast(0);
    await first;
    await turn();
    expect(made).toEqual(['a', 'b', 'c']);
  });

  it('hands the next task over before it takes the result of the last', async () => {
    const told: string[] = [];
    const played = playedThreads();
    const queue = createImportQueue({
      start: played.start,
      threads: 1,
      secondsPerTask: 60,
      onDrafts: () => void told.push(...(played.started[0]?.sent.map(fileOf) ?? [])),
    });
    void queue.add(make('a'));
    void queue.add(make('b'));
    await turn();
    played.answerLast(0);
    expect(told).toEqual(['a', 'b']);
  });

  it('gives up a file that does not open', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { queue, answerLast } = queueOf(1);
    const stuck = queue.add(() => new Promise(() => undefined));
    const next = queue.add(make('b'));
    await turn();
    vi.advanceTimersByTime(61_000);
    expect(await stuck).toEqual({ kind: 'timed-out', seconds: 60 });
    await turn();
    answerLast(0);
    expect(nameOf(await next)).toBe('b');
  });
});
