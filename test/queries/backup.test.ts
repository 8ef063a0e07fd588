import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useFolderBackup } from '../../src/queries/auto-backup.ts';
import { useBackup, useRestore } from '../../src/queries/backup.ts';
import { createQueryClient } from '../../src/queries/query-client.ts';
import { useChangeSettings } from '../../src/queries/settings.ts';
import { unsavedSessions } from '../../src/queries/session/unsaved-sessions.ts';
import { parseWorkspaceFile } from '../../src/storage/schema/workspace-file.ts';
import { listenForSaves } from '../../src/storage/tab-channel.ts';
import { callHooks, noneIsPending, whileMutations } from '../support/call-hooks.tsx';
import { publishedSheet } from '../support/evaluation-builder.ts';
import { createLeftSession } from '../support/left-session.ts';
import { startWorkspace } from '../support/stored-workspace.ts';

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
});
afterEach(() => {
  unsavedSessions.forget('all');
  vi.unstubAllGlobals();
});

const totalIn = (text: string): string | null => {
  const file = parseWorkspaceFile(text);
  return file.ok ? (file.value.evaluations[0]?.evaluation.statedTotal ?? null) : null;
};

it('a backup holds a sheet as it stands on the screen, also what the disk refused', async () => {
  const { workspace } = await startWorkspace();
  const evaluation = publishedSheet('sanming-2023-3');
  await workspace.saveEvaluations([{ evaluation, ruleSetId: 'sanming-2023', basedOn: 0 }]);
  const written: string[] = [];
  const opened = {
    ...workspace,
    writeToFolder: async ({ text }: { readonly text: string }) => {
      written.push(text);
      return 'written' as const;
    },
  };
  const { backup, folder } = callHooks(createQueryClient(Promise.resolve(opened)), () => ({
    backup: useBackup().mutateAsync,
    folder: useFolderBackup().mutateAsync,
  }));
  let isUnsaved = false;
  const leave = unsavedSessions.ofKind().hold(evaluation.id, {
    ...createLeftSession(),
    isUnsaved: () => isUnsaved,
    isStuck: () => false,
    asShown: (sheet) => ({ ...sheet, evaluation: { ...sheet.evaluation, statedTotal: '7' } }),
  });
  expect(totalIn(await backup())).toBe(evaluation.statedTotal);
  isUnsaved = true;
  expect(totalIn(await backup())).toBe('7');
  await folder({ name: 'backup.json', at: '2026-01-31T08:00:00.000Z' });
  expect(written.map(totalIn)).toEqual(['7']);
  leave();
});

it('a backup into the folder keeps a name typed while it notes when it was written', async () => {
  const { workspace } = await startWorkspace();
  const typings: string[] = ['李'];
  const opened = {
    ...workspace,
    writeToFolder: async () => 'written' as const,
    readSettings: async () => {
      const settings = await workspace.readSettings();
      for (const person of typings.splice(0)) {
        change({ person });
        await typedIsDone();
      }
      return settings;
    },
  };
  const queries = createQueryClient(Promise.resolve(opened));
  /** Resolves when the name typed last is written, or waits for the writing that reads here. */
  const typedIsDone = async (): Promise<void> => {
    const typed = queries
      .getMutationCache()
      .findAll({ mutationKey: ['settings'] })
      .at(-1);
    if (typed?.state.isPaused === false) await whileMutations(queries, () => typed.state.status === 'pending');
  };
  const { change, folder } = callHooks(queries, () => ({
    change: useChangeSettings(),
    folder: useFolderBackup().mutateAsync,
  }));
  const at = '2026-01-31T08:00:00.000Z';
  await folder({ name: 'backup.json', at });
  await noneIsPending(queries);
  expect(await workspace.readSettings()).toMatchObject({ person: '李', lastBackupAt: at });
});

it('a sheet that is put back takes the place of what was left unsaved of it', async () => {
  const { workspace } = await startWorkspace();
  const evaluation = publishedSheet('sanming-2023-4');
  await workspace.saveEvaluations([{ evaluation, ruleSetId: 'sanming-2023', basedOn: 0 }]);
  const restore = callHooks(createQueryClient(Promise.resolve(workspace)), useRestore).mutateAsync;
  const [kind, session] = [unsavedSessions.ofKind(), createLeftSession()];
  kind.hold(evaluation.id, session)();
  expect(kind.open(evaluation.id, createLeftSession)).toBe(session);
  await restore(await workspace.exportWorkspace());
  expect(kind.open(evaluation.id, createLeftSession)).not.toBe(session);
});

it('a sheet that is put back is told to the pages that show it, in this tab too', async () => {
  const { workspace } = await startWorkspace();
  const evaluation = publishedSheet('sanming-2023-3');
  await workspace.saveEvaluations([{ evaluation, ruleSetId: 'sanming-2023', basedOn: 0 }]);
  const restore = callHooks(createQueryClient(Promise.resolve(workspace)), useRestore).mutateAsync;
  const heard: string[] = [];
  const stop = listenForSaves((saved) => heard.push(...saved.map(({ id }) => id)));
  await restore(await workspace.exportWorkspace());
  stop();
  expect(heard).toEqual([evaluation.id]);
});
