import { readFile } from 'node:fs/promises';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createQueryClient } from '../../src/queries/query-client.ts';
import { unsavedSessions } from '../../src/queries/session/unsaved-sessions.ts';
import { useLoadSample } from '../../src/queries/start-workspace.ts';
import { listenForSaves } from '../../src/storage/tab-channel.ts';
import { callHooks } from '../support/call-hooks.tsx';
import { publishedSheet } from '../support/evaluation-builder.ts';
import { createLeftSession } from '../support/left-session.ts';
import { startWorkspace } from '../support/stored-workspace.ts';

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
