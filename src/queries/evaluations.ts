import { type QueryClient, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { SaveRequest } from '../storage/save-evaluations.ts';
import { announceSaves } from '../storage/tab-channel.ts';
import type { Workspace } from '../storage/workspace.ts';
import { queryKeys } from './keys.ts';
import { useStart } from './start-workspace.ts';
import { useWorkspace } from './query-client.ts';

/** A record that was set aside on the way is gone from the list and named there. */
const evaluationQuery = (workspace: Promise<Workspace>, id: string) => ({
  queryKey: queryKeys.evaluation(id),
  queryFn: async ({ client }: { readonly client: QueryClient }) => {
    const loaded = await (await workspace).loadEvaluation(id);
    if (!loaded.ok && loaded.error.kind === 'damaged') {
      void client.invalidateQueries({ queryKey: queryKeys.summaries });
      void client.invalidateQueries({ queryKey: queryKeys.damaged });
    }
    return loaded;
  },
});

/** One evaluation, or why it cannot be opened. */
export const useEvaluation = (id: string) => {
  const workspace = useWorkspace();
  const { isSuccess } = useStart();
  return useQuery({ ...evaluationQuery(workspace, id), enabled: isSuccess });
};

/** Several evaluations, in the order of the ids. */
export const useEvaluations = (ids: readonly string[]) => {
  const workspace = useWorkspace();
  const { isSuccess } = useStart();
  return useQueries({ queries: ids.map((id) => ({ ...evaluationQuery(workspace, id), enabled: isSuccess })) });
};

/** Writes evaluations, all or none; the answer says why when none was written. */
export const useSaveEvaluations = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['save'],
    mutationFn: async (requests: readonly SaveRequest[]) => {
      const opened = await workspace;
      const saved = await opened.saveEvaluations(requests);
      if (saved.ok) announceSaves(saved.value.map(({ id, revision }) => ({ id, revision })));
      if (saved.ok && (await opened.readMeta()) === null)
        await opened.writeMeta({ schema: 1, title: '', begunWith: 'file' });
      return saved;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.workspace }),
  });
};
