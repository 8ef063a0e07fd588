import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type BureauSettings, noBureauSettings } from '../storage/bureau-store.ts';
import { useChangeKept } from './change-kept.ts';
import { queryKeys } from './keys.ts';
import { useWorkspace } from './query-client.ts';

/** What the finance bureau set; what ships until it is read. */
export const useBureau = (): BureauSettings => {
  const workspace = useWorkspace();
  const { data } = useQuery({ queryKey: queryKeys.bureau, queryFn: async () => (await workspace).readBureau() });
  return data ?? noBureauSettings;
};

/** Answers, when it is asked, the name that stands in the field of who reviews: what is signed carries that one. */
export const useReadReviewer = (): (() => string) => {
  const queries = useQueryClient();
  return () => (queries.getQueryData<BureauSettings>(queryKeys.bureau) ?? noBureauSettings).reviewer;
};

/** Changes some of the bureau's settings. */
export const useChangeBureau = (): ((change: Partial<Omit<BureauSettings, 'schema'>>) => void) =>
  useChangeKept<BureauSettings>({
    key: queryKeys.bureau,
    mutationKey: ['save'],
    read: (workspace) => workspace.readBureau(),
    write: (workspace, settings) => workspace.writeBureau(settings),
  });
