import { useQuery } from '@tanstack/react-query';
import { queryKeys } from './keys.ts';
import { useStart } from './start-workspace.ts';
import { useWorkspace } from './query-client.ts';

/** The small rows that lists show, once the workspace has begun. */
export const useSummaries = () => {
  const workspace = useWorkspace();
  const { isSuccess } = useStart();
  return useQuery({
    queryKey: queryKeys.summaries,
    queryFn: async () => (await workspace).listSummaries(),
    enabled: isSuccess,
  });
};

/** Records that were set aside because they could not be opened. */
export const useDamaged = () => {
  const workspace = useWorkspace();
  const { isSuccess } = useSummaries();
  return useQuery({
    queryKey: queryKeys.damaged,
    queryFn: async () => (await workspace).listDamaged(),
    enabled: isSuccess,
  });
};
