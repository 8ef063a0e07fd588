import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Workspace } from '../storage/workspace.ts';
import { useWorkspace } from './query-client.ts';

/** What is kept as a whole under one cache key, and how it is read and written. */
type KeptWhole<Kept> = {
  readonly key: readonly string[];
  readonly mutationKey: readonly string[];
  readonly read: (workspace: Workspace) => Promise<Kept>;
  readonly write: (workspace: Workspace, kept: Kept) => Promise<void>;
};

/** Changes parts of what is kept as a whole: they count at once, and are written one change after the other. */
export const useChangeKept = <Kept extends object>({
  key,
  mutationKey,
  read,
  write,
}: KeptWhole<Kept>): ((change: Partial<Kept>) => void) => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationKey,
    scope: { id: key.join('/') },
    mutationFn: async (change: Partial<Kept>) => {
      const opened = await workspace;
      const kept = { ...(await read(opened)), ...change };
      await write(opened, kept);
      queries.setQueryData<Kept>(key, (shown) => ({ ...kept, ...shown }));
    },
  });
  return (change) => {
    // A reading that began before the change must not come after it.
    void queries.cancelQueries({ queryKey: key });
    queries.setQueryData<Kept>(key, (shown) => shown && { ...shown, ...change });
    mutate(change);
  };
};
