import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Workspace } from '../storage/workspace.ts';
import { queryKeys } from './keys.ts';
import { useStart } from './start-workspace.ts';
import { useWorkspace } from './query-client.ts';

/** How the small rows are read. */
export const summariesQuery = (workspace: Promise<Workspace>) =>
  queryOptions({
    queryKey: queryKeys.summaries,
    queryFn: async () => (await workspace).listSummaries(),
  });

/** The small rows that lists show, once the workspace has begun. */
export const useSummaries = () => {
  const workspace = useWorkspace();
  const { isSuccess } = useStart();
  return useQuery({ ...summariesQuery(workspace), enabled: isSuccess });
};

/** Records that were set aside because they could not be opened, and of which no readable sheet is here. */
export const useDamaged = () => {
  const workspace = useWorkspace();
  const { isSuccess } = useSummaries();
  return useQuery({
    queryKey: queryKeys.damaged,
    queryFn: async () => (await workspace).listMissed(),
    enabled: isSuccess,
  });
};
