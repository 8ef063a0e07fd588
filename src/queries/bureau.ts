import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type BureauSettings, noBureauSettings } from '../storage/bureau-store.ts';
import { queryKeys } from './keys.ts';
import { useWorkspace } from './query-client.ts';

/** What the finance bureau set; what ships until it is read. */
export const useBureau = (): BureauSettings => {
  const workspace = useWorkspace();
  const { data } = useQuery({ queryKey: queryKeys.bureau, queryFn: async () => (await workspace).readBureau() });
  return data ?? noBureauSettings;
};

/** Changes some of the bureau's settings. */
export const useChangeBureau = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['save'],
    mutationFn: async (change: Partial<Omit<BureauSettings, 'schema'>>) => {
      const opened = await workspace;
      const settings = { ...(await opened.readBureau()), ...change };
      await opened.writeBureau(settings);
      queries.setQueryData(queryKeys.bureau, settings);
    },
  }).mutate;
};
