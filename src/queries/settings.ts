import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { noSettings, type Settings } from '../storage/settings-store.ts';
import { queryKeys } from './keys.ts';
import { useWorkspace } from './query-client.ts';

/** What was asked once, e.g. who fills in here. */
export const useSettings = (): Settings => {
  const workspace = useWorkspace();
  const { data } = useQuery({
    queryKey: queryKeys.settings,
    queryFn: async () => (await workspace).readSettings(),
  });
  return data ?? noSettings;
};

export const useChangeSettings = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (change: Partial<Settings>) => {
      const opened = await workspace;
      const settings = { ...(await opened.readSettings()), ...change };
      queries.setQueryData(queryKeys.settings, settings);
      await opened.writeSettings(settings);
    },
  }).mutate;
};
