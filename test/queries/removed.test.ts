import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createQueryClient } from '../../src/queries/query-client.ts';
import { useRemoveEvaluations } from '../../src/queries/removed.ts';
import { unsavedSessions } from '../../src/queries/session/unsaved-sessions.ts';
import { listenForSaves } from '../../src/storage/tab-channel.ts';
import { callHooks } from '../support/call-hooks.tsx';
import { publishedSheet } from '../support/evaluation-builder.ts';
import { createLeftSession } from '../support/left-session.ts';
import { startWorkspace } from '../support/stored-workspace.ts';

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('what was left unsaved of a sheet goes with it, and of no other; its pages are told', async () => {
  const { workspace } = await startWorkspace();
  const ids = ['sanming-2023-3', 'sanming-2023-4'];
  await workspace.saveEvaluations(
    ids.map((id) => ({ evaluation: publishedSheet(id), ruleSetId: 'sanming-2023', basedOn: 0 })),
  );
  const remove = callHooks(createQueryClient(Promise.resolve(workspace)), useRemoveEvaluations).mutateAsync;
  const kind = unsavedSessions.ofKind();
  const left = ids.map((id) => ({ id, session: createLeftSession() }));
  for (const { id, session } of left) kind.hold(id, session)();
  const heard: string[] = [];
  const stop = listenForSaves((saved) => heard.push(...saved.map(({ id }) => id)));
  await remove(ids.slice(0, 1));
  stop();
  expect(heard).toEqual(ids.slice(0, 1));
  expect(left.map(({ id, session }) => kind.open(id, createLeftSession) === session)).toEqual([false, true]);
});
