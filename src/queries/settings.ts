import { useQuery } from '@tanstack/react-query';
import { noSettings, type Settings } from '../storage/settings-store.ts';
import { useChangeKept } from './change-kept.ts';
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

export const useChangeSettings = () =>
  useChangeKept<Settings>({
    key: queryKeys.settings,
    mutationKey: ['settings'],
    read: (workspace) => workspace.readSettings(),
    write: (workspace, settings) => workspace.writeSettings(settings),
  });
