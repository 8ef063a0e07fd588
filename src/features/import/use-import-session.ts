import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { Correction } from '../../import/draft/corrections.ts';
import type { ImportOutcome, MakeTask } from '../../worker/import-queue.ts';
import { startImportQueue } from '../../worker/import-queue.ts';
import { type Source, takeSources } from '../../worker/inbox.ts';
import { newId } from '../../worker/new-id.ts';
import type { ReadEntry } from './entry.ts';
import { advanceSession, emptySession } from './session.ts';

/** The import page's state and the threads behind it. */
export const useImportSession = () => {
  const [session, dispatch] = useReducer(advanceSession, emptySession);
  const [queue] = useState(startImportQueue);
  const tasks = useRef(new Map<string, MakeTask>());
  useEffect(() => () => queue.cancel(), [queue]);

  const run = useCallback(
    async (id: string, makeTask: MakeTask): Promise<void> =>
      dispatch({ kind: 'settle', id, outcome: await queue.add(makeTask) }),
    [queue],
  );

  const add = useCallback(
    (sources: readonly Source[]): void => {
      const entries = sources.map((source) => ({ ...source, id: newId() }));
      dispatch({ kind: 'add', entries: entries.map(({ id, name }) => ({ id, name })) });
      for (const { id, makeTask } of entries) {
        tasks.current.set(id, makeTask);
        void run(id, makeTask);
      }
    },
    [run],
  );

  useEffect(() => {
    const pick = setTimeout(() => {
      const left = takeSources();
      if (left.length > 0) add(left);
    });
    return () => clearTimeout(pick);
  }, [add]);

  const retry = (id: string): void => {
    const makeTask = tasks.current.get(id);
    if (makeTask === undefined) return;
    dispatch({ kind: 'wait', id });
    void run(id, makeTask);
  };

  const reread = async (id: string, { original }: ReadEntry, corrections: readonly Correction[]): Promise<void> => {
    dispatch({ kind: 'correct', id, corrections });
    const outcome: ImportOutcome =
      corrections.length === 0
        ? { kind: 'read', read: original }
        : await queue.add(() => Promise.resolve({ kind: 'again', read: original, corrections }));
    dispatch({ kind: 'reread', id, outcome });
  };

  return {
    entries: session.entries,
    add,
    retry,
    cancel: () => queue.cancel(),
    correct: (id: string, entry: ReadEntry, correction: Correction): void =>
      void reread(id, entry, [...entry.corrections, correction]),
    undo: (id: string, entry: ReadEntry): void => void reread(id, entry, entry.corrections.slice(0, -1)),
    look: (id: string, key: string): void => dispatch({ kind: 'look', id, key }),
    markSaved: (id: string, saved: ReadonlyMap<number, string>): void => dispatch({ kind: 'save', id, saved }),
    remove: (ids: readonly string[]): void => {
      for (const id of ids) tasks.current.delete(id);
      dispatch({ kind: 'remove', ids });
    },
  };
};

export type ImportSession = ReturnType<typeof useImportSession>;
