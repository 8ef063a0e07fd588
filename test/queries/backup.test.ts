import { expect, it } from 'vitest';
import { useFolderBackup } from '../../src/queries/auto-backup.ts';
import { useBackup } from '../../src/queries/backup.ts';
import { createQueryClient } from '../../src/queries/query-client.ts';
import { unsavedSessions } from '../../src/queries/session/unsaved-sessions.ts';
import { parseWorkspaceFile } from '../../src/storage/schema/workspace-file.ts';
import { callHooks } from '../support/call-hooks.tsx';
import { publishedSheet } from '../support/evaluation-builder.ts';
import { startWorkspace } from '../support/stored-workspace.ts';

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
  unsavedSessions.ofKind().hold(evaluation.id, {
    subscribe: () => () => undefined,
    isUnsaved: () => isUnsaved,
    asShown: (sheet) => ({ ...sheet, evaluation: { ...sheet.evaluation, statedTotal: '7' } }),
  });
  expect(totalIn(await backup())).toBe(evaluation.statedTotal);
  isUnsaved = true;
  expect(totalIn(await backup())).toBe('7');
  await folder({ name: 'backup.json', at: '2026-01-31T08:00:00.000Z' });
  expect(written.map(totalIn)).toEqual(['7']);
});
