import { expect, it } from 'vitest';
import { useBureau, useChangeBureau, useReadReviewer } from '../../src/queries/bureau.ts';
import { queryKeys } from '../../src/queries/keys.ts';
import { createQueryClient } from '../../src/queries/query-client.ts';
import type { BureauSettings } from '../../src/storage/bureau-store.ts';
import type { Workspace } from '../../src/storage/workspace.ts';
import { callHooks, noneIsPending } from '../support/call-hooks.tsx';
import { startWorkspace } from '../support/stored-workspace.ts';

const begin = async (workspace: Workspace) => {
  const queries = createQueryClient(Promise.resolve(workspace));
  const hooks = callHooks(queries, () => {
    useBureau();
    return { change: useChangeBureau(), readReviewer: useReadReviewer() };
  });
  queries.setQueryData(queryKeys.bureau, await workspace.readBureau());
  const written = (): Promise<void> => noneIsPending(queries);
  /** Reads what is kept anew, as a save of this or of another window makes the cache do. */
  const readAnew = (): Promise<void> => queries.refetchQueries({ queryKey: queryKeys.bureau });
  const shown = () => queries.getQueryData<BureauSettings>(queryKeys.bureau);
  return { ...hooks, written, readAnew, shown };
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

/** Holds what waits for `passed` until it is let go. */
const makeGate = () => {
  let letGo = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return { passed, letGo };
};

it('a reading that ends while a change is being written shows the change', async () => {
  const { workspace } = await startWorkspace();
  const gate = makeGate();
  const { change, readAnew, readReviewer, written } = await begin({
    ...workspace,
    writeBureau: async (settings) => {
      await gate.passed;
      await workspace.writeBureau(settings);
    },
  });
  change({ reviewer: '新处' });
  await readAnew();
  expect(readReviewer()).toBe('新处');
  gate.letGo();
  await written();
  expect(readReviewer()).toBe('新处');
});

it('a reading that began before a change was written and ends after it does not bring back what was before', async () => {
  const { workspace } = await startWorkspace();
  const [readBefore, writtenSince] = [makeGate(), makeGate()];
  const readings: Promise<void>[] = [];
  const { change, readAnew, readReviewer, written } = await begin({
    ...workspace,
    readBureau: async () => {
      const isSlow = readings.length > 0;
      const kept = await workspace.readBureau();
      if (!isSlow) return kept;
      readBefore.letGo();
      await writtenSince.passed;
      return kept;
    },
    writeBureau: async (settings) => {
      readings.push(readAnew());
      await readBefore.passed;
      await workspace.writeBureau(settings);
    },
  });
  change({ reviewer: '新处' });
  await written();
  writtenSince.letGo();
  await Promise.all(readings);
  expect(readReviewer()).toBe('新处');
});

it('shows after a change what another window set meanwhile', async () => {
  const { workspace } = await startWorkspace();
  const { change, shown, written } = await begin(workspace);
  await workspace.writeBureau({ ...(await workspace.readBureau()), expectedUnits: ['市一中'] });
  change({ reviewer: '新处' });
  await written();
  expect(shown()).toMatchObject({ reviewer: '新处', expectedUnits: ['市一中'] });
  expect(shown()).toEqual(await workspace.readBureau());
});

it('shows what is kept once a change was refused, with the change that follows', async () => {
  const { workspace } = await startWorkspace();
  await workspace.writeBureau({ ...(await workspace.readBureau()), reviewer: '旧处' });
  const shownWhileWriting: unknown[] = [];
  const { change, readReviewer, shown, written } = await begin({
    ...workspace,
    writeBureau: async (settings) => {
      if (settings.reviewer === '新处') throw new DOMException('full', 'QuotaExceededError');
      shownWhileWriting.push(shown());
      await workspace.writeBureau(settings);
    },
  });
  change({ reviewer: '新处' });
  expect(readReviewer()).toBe('新处');
  await written();
  expect(readReviewer()).toBe('旧处');
  change({ reviewer: '新处' });
  change({ expectedUnits: ['市一中'] });
  await written();
  expect(shownWhileWriting).toEqual([expect.objectContaining({ reviewer: '旧处', expectedUnits: ['市一中'] })]);
  expect(shown()).toEqual(await workspace.readBureau());
});
