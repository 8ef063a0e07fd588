import { expect, it } from 'vitest';
import { useChangeBureau, useReadReviewer } from '../../src/queries/bureau.ts';
import { queryKeys } from '../../src/queries/keys.ts';
import { createQueryClient } from '../../src/queries/query-client.ts';
import type { Workspace } from '../../src/storage/workspace.ts';
import { callHooks } from '../support/call-hooks.tsx';
import { startWorkspace } from '../support/stored-workspace.ts';

const begin = async (workspace: Workspace) => {
  const queries = createQueryClient(Promise.resolve(workspace));
  queries.setQueryData(queryKeys.bureau, await workspace.readBureau());
  const hooks = callHooks(queries, () => ({ change: useChangeBureau(), readReviewer: useReadReviewer() }));
  /** Resolves when no change is being written. */
  const written = async (): Promise<void> => {
    const cache = queries.getMutationCache();
    while (cache.getAll().some(({ state }) => state.status === 'pending'))
      await new Promise<void>((resolve) => {
        const stop = cache.subscribe(() => {
          stop();
          resolve();
        });
      });
  };
  return { ...hooks, written };
};

it('signs with the name that stands in the field, before it is written', async () => {
  const { workspace } = await startWorkspace();
  const { change, readReviewer, written } = await begin(workspace);
  change({ reviewer: '旧处' });
  await written();
  change({ reviewer: '新处' });
  expect(readReviewer()).toBe('新处');
  await written();
  expect((await workspace.readBureau()).reviewer).toBe('新处');
});

it('writes changes that follow at once one after the other, and loses none', async () => {
  const { workspace } = await startWorkspace();
  const { change, readReviewer, written } = await begin(workspace);
  change({ reviewer: '一处' });
  change({ expectedUnits: ['市一中'] });
  change({ reviewer: '二处' });
  await written();
  expect(await workspace.readBureau()).toMatchObject({ reviewer: '二处', expectedUnits: ['市一中'] });
  expect(readReviewer()).toBe('二处');
});
