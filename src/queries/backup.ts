import { useMutation } from '@tanstack/react-query';
import { formatWorkspaceFile } from '../storage/schema/workspace-file.ts';
import { useWorkspace } from './query-client.ts';

/** The whole workspace as the text of one file. */
export const useBackup = () => {
  const workspace = useWorkspace();
  return useMutation({
    mutationFn: async () => formatWorkspaceFile(await (await workspace).exportWorkspace()),
  });
};
