import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FolderState, FolderWrite } from '../storage/backup-folder.ts';
import { keepData, readUsedPercent } from '../storage/quota.ts';
import { formatWorkspaceFile } from '../storage/schema/workspace-file.ts';
import { queryKeys } from './keys.ts';
import { useWorkspace } from './query-client.ts';
import { unsavedSessions } from './session/unsaved-sessions.ts';
import { useChangeSettings } from './settings.ts';

/** When a sheet was last written in this session, in milliseconds; null when none was. */
export const useLastEntryAt = (): number | null =>
  useMutationState({
    filters: { mutationKey: ['save', 'entry'], status: 'success' },
    select: ({ state }) => state.submittedAt,
  }).at(-1) ?? null;

/** Whether backups go into a folder by themselves. */
export const useFolderState = (): FolderState => {
  const workspace = useWorkspace();
  const { data } = useQuery({
    queryKey: queryKeys.folder,
    queryFn: async () => (await workspace).readFolderState(),
  });
  return data ?? 'none';
};

export const useChooseFolder = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => (await workspace).chooseFolder(),
    onSuccess: (state: FolderState) => queries.setQueryData(queryKeys.folder, state),
  });
};

/** Writes the whole workspace into the chosen folder. */
export const useFolderBackup = () => {
  const workspace = useWorkspace();
  const changeSettings = useChangeSettings();
  return useMutation({
    mutationFn: async ({ name, at }: { readonly name: string; readonly at: string }): Promise<FolderWrite> => {
      const opened = await workspace;
      const text = formatWorkspaceFile(unsavedSessions.asShown(await opened.exportWorkspace()));
      const outcome = await opened.writeToFolder({ name, text });
      if (outcome === 'written') changeSettings({ lastBackupAt: at });
      return outcome;
    },
  });
};

/** How full the browser's storage is, and whether it promised to keep the data; asked once something is worth keeping. */
export const useRoom = (lastEntryAt: number | null) =>
  useQuery({
    queryKey: queryKeys.room,
    queryFn: async () => ({ keeps: await keepData(), usedPercent: await readUsedPercent() }),
    enabled: lastEntryAt !== null,
  }).data ?? null;
