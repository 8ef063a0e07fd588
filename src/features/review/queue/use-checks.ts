import { useEffect, useRef, useState } from 'react';
import type { CrossFinding } from '../../../domain/review/cross-finding.ts';
import type { CheckCount } from '../../../domain/review/risk.ts';
import type { Tuning } from '../../../domain/review/tuning.ts';
import { useReadRecords } from '../../../queries/review.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';
import { type CheckThread, startCheckThread } from '../../../worker/check/start-check-thread.ts';

/** What the bulk checks know so far. */
export type Checks = {
  readonly counts: ReadonlyMap<string, readonly CheckCount[]>;
  readonly crossFindings: readonly CrossFinding[];
  readonly progress: { readonly done: number; readonly all: number; readonly state: 'running' | 'done' | 'failed' };
};

const nothing: Checks = { counts: new Map(), crossFindings: [], progress: { done: 0, all: 0, state: 'running' } };

/** Sheets read and sent at a time: the page stays free in between. */
const chunkSize = 50;
/** Sheets checked between two looks: each arranges the whole queue anew. */
const lookSize = 1000;

/** A thread, the tuning it checks by, and which revision of which sheet it has seen. */
type Desk = { readonly thread: CheckThread; readonly tuning: Tuning; readonly seen: Map<string, string> };

/** The thread at work; another tuning begins anew. */
const deskFor = (desk: Desk | null, tuning: Tuning): Desk => {
  if (desk !== null && desk.tuning === tuning) return desk;
  desk?.thread.stop();
  return { thread: startCheckThread(), tuning, seen: new Map() };
};

const marksOf = (summaries: readonly Summary[]): ReadonlyMap<string, string> =>
  new Map(summaries.map(({ id, revision, ruleSetId }) => [id, `${revision}/${ruleSetId}`]));

/** Checks all sheets in a thread, a chunk at a time; afterwards only those that changed. */
export const useChecks = (summaries: readonly Summary[], tuning: Tuning): Checks => {
  const read = useRef(useReadRecords());
  const desk = useRef<Desk | null>(null);
  const [checks, setChecks] = useState(nothing);
  useEffect(
    () => () => {
      desk.current?.thread.stop();
      desk.current = null;
    },
    [],
  );
  useEffect(() => {
    let current = true;
    const opened = deskFor(desk.current, tuning);
    desk.current = opened;
    const run = async (): Promise<void> => {
      const marks = marksOf(summaries);
      const changed = [...marks].filter(([id, mark]) => opened.seen.get(id) !== mark).map(([id]) => id);
      const stillThere = (counts: Iterable<readonly [string, readonly CheckCount[]]>): Checks['counts'] =>
        new Map([...counts].filter(([id]) => marks.has(id)));
      const tell = (done: number, state: Checks['progress']['state']): void =>
        setChecks((last) => ({ ...last, progress: { done, all: changed.length, state } }));
      let fresh: (readonly [string, readonly CheckCount[]])[] = [];
      const show = (done: number): void => {
        const added = fresh;
        fresh = [];
        for (const [id] of added) opened.seen.set(id, marks.get(id) ?? '');
        setChecks((last) => ({ ...last, counts: stillThere([...last.counts, ...added]) }));
        tell(done, 'running');
      };
      try {
        for (let start = 0; start < changed.length && current; start += chunkSize) {
          const records = await read.current(changed.slice(start, start + chunkSize));
          const { sheets } = await opened.thread.run({ kind: 'check', sheets: records, tuning });
          if (!current) return;
          fresh.push(...sheets.map(({ id, counts }) => [id, counts] as const));
          if (fresh.length >= lookSize || start === 0) show(Math.min(start + chunkSize, changed.length));
        }
        show(changed.length);
        const { crossFindings } = await opened.thread.run({ kind: 'compare', ids: [...marks.keys()], tuning });
        if (current) setChecks((last) => ({ ...last, crossFindings }));
        if (current) tell(changed.length, 'done');
      } catch {
        if (current) tell(0, 'failed');
      }
    };
    void run();
    return () => {
      current = false;
    };
  }, [summaries, tuning]);
  return checks;
};
