import { readFile } from 'node:fs/promises';
import { deleteDB } from 'idb';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createQueryClient } from '../../src/queries/query-client.ts';
import { unsavedSessions } from '../../src/queries/session/unsaved-sessions.ts';
import { type Start, startQuery, useLoadSample } from '../../src/queries/start-workspace.ts';
import { listenForSaves } from '../../src/storage/tab-channel.ts';
import { openWorkspace, type Workspace } from '../../src/storage/workspace.ts';
import { callHooks } from '../support/call-hooks.tsx';
import { publishedSheet } from '../support/evaluation-builder.ts';
import { createLeftSession } from '../support/left-session.ts';
import { startWorkspace } from '../support/stored-workspace.ts';

const startOf = (workspace: Workspace): Promise<Start> =>
  createQueryClient(Promise.resolve(workspace)).fetchQuery(startQuery(Promise.resolve(workspace)));

const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
beforeEach(async () => {
  const sample = await readFile(new URL('../../public/sample/workspace.json', import.meta.url), 'utf8');
  server.use(http.get('https://example.test/sample/workspace.json', () => HttpResponse.text(sample)));
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', { baseURI: 'https://example.test/' });
});
afterEach(() => {
  server.resetHandlers();
  unsavedSessions.forget('all');
  vi.unstubAllGlobals();
});
afterAll(() => server.close());

it('the sample takes the place of what was left unsaved of its sheets, and open pages are told of each', async () => {
  const { workspace } = await startWorkspace();
  const evaluation = publishedSheet('sanming-2023-3');
  await workspace.saveEvaluations([{ evaluation, ruleSetId: 'sanming-2023', basedOn: 0 }]);
  const load = callHooks(createQueryClient(Promise.resolve(workspace)), useLoadSample).mutateAsync;
  const [kind, session] = [unsavedSessions.ofKind(), createLeftSession()];
  kind.hold(evaluation.id, session)();
  const heard = new Map<string, number>();
  const stop = listenForSaves((saved) => {
    for (const { id, revision } of saved) heard.set(id, revision);
  });
  const { sampleFailure } = await load();
  stop();
  expect(sampleFailure).toBeNull();
  const stored = (await workspace.listSummaries()).map(({ id }) => id);
  expect([[...heard.keys()].toSorted(), heard.get(evaluation.id)]).toEqual([stored.toSorted(), 2]);
  expect(kind.open(evaluation.id, createLeftSession)).not.toBe(session);
});

it('begins with the sample the first time, and with what is there from then on', async () => {
  const { workspace } = await startWorkspace();
  const first = await startOf(workspace);
  const count = (await workspace.listSummaries()).length;
  expect([first.meta?.begunWith, first.isLost, count]).toEqual(['sample', false, 22]);
  await workspace.removeEvaluations([publishedSheet('sanming-2023-3').id]);
  expect(await startOf(workspace)).toEqual(first);
  expect(await workspace.listSummaries()).toHaveLength(21);
});

it('a page that begins at the same time leaves what was typed on the other', async () => {
  const { workspace } = await startWorkspace();
  const typed = { ...publishedSheet('sanming-2023-3'), projectName: '改名' };
  await workspace.saveEvaluations([{ evaluation: typed, ruleSetId: 'sanming-2023', basedOn: 0 }]);
  expect((await startOf(workspace)).meta?.begunWith).toBe('sample');
  expect(await workspace.loadEvaluation(typed.id)).toMatchObject({ value: { evaluation: { projectName: '改名' } } });
});

it('tells that everything is gone from a browser that held a workspace, instead of beginning with the sample', async () => {
  const marks = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => marks.get(key) ?? null,
    setItem: (key: string, value: string) => void marks.set(key, value),
  });
  const { name, workspace, database } = await startWorkspace();
  await startOf(workspace);
  workspace.close();
  database.close();
  await deleteDB(`jichi.workspace.${name}`);
  const opened = await openWorkspace(name, { now: () => '2026-02-01T08:00:00.000Z' });
  expect(await startOf(opened)).toEqual({ meta: null, sampleFailure: null, isLost: true });
  await opened.saveEvaluations([
    { evaluation: publishedSheet('sanming-2023-3'), ruleSetId: 'sanming-2023', basedOn: 0 },
  ]);
  expect((await startOf(opened)).isLost).toBe(false);
});
