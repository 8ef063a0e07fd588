import { expect, it } from 'vitest';
import { createUnsavedSessions } from '../../../src/queries/session/unsaved-sessions.ts';
import type { EvaluationRecord } from '../../../src/storage/schema/parse-record.ts';
import type { WorkspaceFile } from '../../../src/storage/schema/workspace-file.ts';
import { publishedSheet } from '../../support/evaluation-builder.ts';
import { startWorkspace } from '../../support/stored-workspace.ts';

/** A session that holds one 总分, and whose disk takes it when told. */
const createSession = (record: EvaluationRecord | null = null) => {
  const listeners = new Set<() => void>();
  let total: string | null = null;
  const set = (text: string | null): void => {
    total = text;
    for (const listener of listeners) listener();
  };
  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isUnsaved: () => total !== null,
    isStuck: () => total !== null,
    lastWritten: () => {
      if (record === null) throw new Error('the disk has the sheet');
      return record;
    },
    asShown: (sheet: WorkspaceFile['evaluations'][number]) => ({
      ...sheet,
      evaluation: { ...sheet.evaluation, statedTotal: total ?? '' },
    }),
    type: (text: string) => set(text),
    write: () => set(null),
    heardBy: () => listeners.size,
  };
};

const begin = () => {
  let warnings = 0;
  const sessions = createUnsavedSessions(() => {
    warnings += 1;
    return () => {
      warnings -= 1;
    };
  });
  return { sessions, kind: sessions.ofKind<ReturnType<typeof createSession>>(), warnings: () => warnings };
};

it('has what the disk refused again when its sheet is opened again, and only there', () => {
  const { kind } = begin();
  const session = createSession();
  const leave = kind.hold('a', session);
  session.type('7');
  leave();
  expect(kind.open('a', createSession)).toBe(session);
  expect(kind.open('b', createSession)).not.toBe(session);
});

it('gives a page that opens before the other has left what is unsaved there', () => {
  const { kind } = begin();
  const session = createSession();
  const leave = kind.hold('a', session);
  session.type('7');
  const next = kind.open('a', createSession);
  leave();
  kind.hold('a', next)();
  expect(kind.open('a', createSession)).toBe(session);
});

it('begins anew once everything was written, and lets the old session go', () => {
  const { kind } = begin();
  const session = createSession();
  const leave = kind.hold('a', session);
  session.type('7');
  leave();
  kind.hold('a', session)();
  session.write();
  expect(kind.open('a', createSession)).not.toBe(session);
  expect(session.heardBy()).toBe(0);
});

it('warns at closing while something is unsaved, on the page or left behind', () => {
  const { kind, warnings } = begin();
  const session = createSession();
  const leave = kind.hold('a', session);
  expect(warnings()).toBe(0);
  session.type('7');
  expect(warnings()).toBe(1);
  leave();
  expect(warnings()).toBe(1);
  session.write();
  expect(warnings()).toBe(0);
});

it('forgets what was left once the workspace is cleared, and nothing that a page has open', () => {
  const { sessions, kind, warnings } = begin();
  const [left, shown] = [createSession(), createSession()];
  const leave = kind.hold('a', left);
  kind.hold('b', shown);
  left.type('7');
  shown.type('8');
  leave();
  sessions.forget('all');
  expect([kind.open('a', createSession) === left, kind.open('b', createSession) === shown]).toEqual([false, true]);
  expect(warnings()).toBe(1);
  shown.write();
  expect(warnings()).toBe(0);
});

it('forgets what was left of the sheets that are named, and of no other', () => {
  const { sessions, kind } = begin();
  const [gone, kept] = [createSession(), createSession()];
  gone.type('7');
  kept.type('8');
  kind.hold('a', gone)();
  kind.hold('b', kept)();
  sessions.forget(['a']);
  expect([kind.open('a', createSession) === gone, kind.open('b', createSession) === kept]).toEqual([false, true]);
});

it('puts sheets as they stand on the screen in place of what the disk has', async () => {
  const { workspace } = await startWorkspace();
  await workspace.saveEvaluations(
    ['sanming-2023-3', 'sanming-2023-4'].map((id) => ({
      evaluation: publishedSheet(id),
      ruleSetId: 'sanming-2023',
      basedOn: 0,
    })),
  );
  const file = await workspace.exportWorkspace();
  const { sessions, kind } = begin();
  const session = createSession();
  kind.hold('sanming-2023-3', session);
  expect(sessions.asShown(file)).toEqual(file);
  session.type('7');
  const [first, second] = sessions.asShown(file).evaluations;
  expect([first?.evaluation.statedTotal, second]).toEqual(['7', file.evaluations[1]]);
});

it('has a sheet that the disk lost since in it too, with what is set on it', async () => {
  const { workspace } = await startWorkspace();
  const id = 'sanming-2023-3';
  await workspace.saveEvaluations([{ evaluation: publishedSheet(id), ruleSetId: 'sanming-2023', basedOn: 0 }]);
  const [before, record] = [await workspace.exportWorkspace(), await workspace.loadEvaluation(id)];
  if (!record.ok) throw new Error(record.error.kind);
  await workspace.removeEvaluations([id]);
  const { sessions, kind } = begin();
  const session = createSession(record.value);
  kind.hold(id, session);
  const file = await workspace.exportWorkspace();
  expect(sessions.asShown(file)).toEqual(file);
  session.type('7');
  const [lost, ...others] = sessions.asShown(file).evaluations;
  expect([lost?.evaluation.statedTotal, others]).toEqual(['7', []]);
  session.type(publishedSheet(id).statedTotal);
  expect(sessions.asShown(file).evaluations).toEqual(before.evaluations);
});
