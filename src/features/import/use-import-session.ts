import { startTransition, useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Correction } from '../../import/draft/corrections.ts';
import type { Draft, FileImport } from '../../import/draft/draft.ts';
import { type MakeTask, startImportQueue } from '../../worker/import-queue.ts';
import type { ImportOutcome } from '../../worker/import-slot.ts';
import { type Source, takeSources } from '../../worker/inbox.ts';
import { newId } from '../../worker/new-id.ts';
import { doubtItems } from './doubt-items.ts';
import type { ReadEntry } from './entry.ts';
import { identityOf } from './match-existing.ts';
import { advanceSession, emptySession, type SessionAction } from './session.ts';

/** The import page's state and the threads behind it. */
export const useImportSession = () => {
  const [session, dispatch] = useReducer(advanceSession, emptySession);
  const [queue] = useState(() => startImportQueue({ onDrafts: prepareDrafts }));
  const tasks = useRef(new Map<string, MakeTask>());
  useEffect(() => {
    queue.prepare();
    return queue.close;
  }, [queue]);

  const settle = useSettling(dispatch);
  const run = useCallback(
    async (id: string, makeTask: MakeTask): Promise<void> => settle(id, await queue.add(makeTask)),
    [queue, settle],
  );

  /** Lists files and reads them; the id of the first. */
  const add = useCallback(
    (sources: readonly Source[]): string | null => {
      const entries = sources.map((source) => ({ ...source, id: newId() }));
      const listed = entries.map(({ id, name }) => ({ id, name }));
      startTransition(() => dispatch({ kind: 'add', entries: listed }));
      for (const { id, makeTask } of entries) {
        tasks.current.set(id, makeTask);
        void run(id, makeTask);
      }
      return entries[0]?.id ?? null;
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

  const reread = useCallback(
    async (id: string, { original }: ReadEntry, corrections: readonly Correction[]): Promise<void> => {
      dispatch({ kind: 'correct', id, corrections });
      const outcome: ImportOutcome =
        corrections.length === 0
          ? { kind: 'read', read: original }
          : withTables(
              original,
              await queue.add(() => Promise.resolve({ kind: 'again', read: { ...original, drafts: [] }, corrections })),
            );
      dispatch({ kind: 'reread', id, outcome });
    },
    [queue],
  );

  const actions = useMemo(
    () => ({
      add,
      retry: (id: string): void => {
        const makeTask = tasks.current.get(id);
        if (makeTask === undefined) return;
        dispatch({ kind: 'wait', id });
        void run(id, makeTask);
      },
      /** The bytes of a file, read again from where it lies; null for a paste. */
      bytesOf: async (id: string): Promise<Uint8Array<ArrayBuffer> | null> => {
        const task = await tasks.current.get(id)?.();
        return task?.kind === 'file' ? task.bytes : null;
      },
      cancel: (): void => queue.cancel(),
      correct: (id: string, entry: ReadEntry, correction: Correction): void =>
        void reread(id, entry, [...entry.corrections, correction]),
      undo: (id: string, entry: ReadEntry, index: number): void =>
        void reread(
          id,
          entry,
          entry.corrections.filter((_, other) => other !== index),
        ),
      look: (id: string, key: string): void => dispatch({ kind: 'look', id, key }),
      markSaved: (id: string, saved: ReadonlyMap<number, string>): void => dispatch({ kind: 'save', id, saved }),
      remove: (ids: readonly string[]): void => {
        for (const id of ids) tasks.current.delete(id);
        dispatch({ kind: 'remove', ids });
      },
    }),
    [add, queue, reread, run],
  );
  return { entries: session.entries, actions };
};

/** The tables stay here while their corrections are read. */
const withTables = ({ tables }: FileImport, outcome: ImportOutcome): ImportOutcome =>
  outcome.kind === 'read' ? { kind: 'read', read: { ...outcome.read, tables } } : outcome;

/** Works out, sheet by sheet as they come in, what the page asks of all of them at the end. */
const prepareDrafts = (drafts: readonly Draft[]): void => {
  for (const draft of drafts) {
    doubtItems(draft);
    identityOf(draft.evaluation);
  }
};

export type ImportActions = ReturnType<typeof useImportSession>['actions'];

/** How long outcomes are gathered before the page is drawn again. */
const gathering = 250;

const useSettling = (dispatch: (action: SessionAction) => void) => {
  const gathered = useRef(new Map<string, ImportOutcome>());
  return useCallback(
    (id: string, outcome: ImportOutcome): void => {
      if (gathered.current.size === 0)
        setTimeout(() => {
          const outcomes = gathered.current;
          gathered.current = new Map();
          // Not urgent: typing and scrolling go first.
          startTransition(() => dispatch({ kind: 'settle', outcomes }));
        }, gathering);
      gathered.current.set(id, outcome);
    },
    [dispatch],
  );
};
