import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { announceReplaced } from '../storage/tab-channel.ts';
import { queryKeys } from './keys.ts';
import { useWorkspace } from './query-client.ts';
import { tellReplaced } from './replaced.ts';
import type { Gone } from './session/session-state.ts';
import { useSummaries } from './summaries.ts';

/** Sheets that were taken out and can be put back, newest first; those kept long enough are let go on the way. */
export const useRemoved = () => {
  const workspace = useWorkspace();
  const { isSuccess } = useSummaries();
  return useQuery({
    queryKey: queryKeys.removed,
    queryFn: async () => {
      const opened = await workspace;
      await opened.dropRemoved();
      return opened.listRemoved();
    },
    enabled: isSuccess,
  });
};

/** What became of a sheet that is not to be had, read past the cache. */
export const useWhatBecame = () => {
  const workspace = useWorkspace();
  return async (id: string): Promise<Gone> => {
    const removed = await (await workspace).listRemoved();
    return { kind: removed.some((one) => one.id === id) ? 'removed' : 'cleared' };
  };
};

export const useRemoveEvaluations = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['save'],
    mutationFn: async (ids: readonly string[]) => (await workspace).removeEvaluations(ids),
    onSuccess: (_, ids) => {
      tellReplaced(ids.map((id) => ({ id, revision: 0 })));
      return queries.invalidateQueries({ queryKey: queryKeys.contents });
    },
  });
};

/** Answers whether the sheet is back: it is not when one with its id has come in since. */
export const usePutBack = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['save'],
    mutationFn: async (id: string) => (await workspace).putBack(id),
    onSuccess: (_, id) => {
      announceReplaced([{ id, revision: 0 }]);
      return queries.invalidateQueries({ queryKey: queryKeys.contents });
    },
  });
};
