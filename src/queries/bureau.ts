import { useQueryClient } from '@tanstack/react-query';
import { type BureauSettings, noBureauSettings } from '../storage/bureau-store.ts';
import { type KeptWhole, useChangeKept, useKept } from './change-kept.ts';
import { queryKeys } from './keys.ts';

const kept: KeptWhole<BureauSettings> = {
  key: queryKeys.bureau,
  mutationKey: ['save'],
  read: (workspace) => workspace.readBureau(),
  write: (workspace, settings) => workspace.writeBureau(settings),
};

/** What the finance bureau set; what ships until it is read. */
export const useBureau = (): BureauSettings => useKept(kept) ?? noBureauSettings;

/** Answers, when it is asked, the name that stands in the field of who reviews: what is signed carries that one. */
export const useReadReviewer = (): (() => string) => {
  const queries = useQueryClient();
  return () => (queries.getQueryData<BureauSettings>(queryKeys.bureau) ?? noBureauSettings).reviewer;
};

/** Changes some of the bureau's settings. */
export const useChangeBureau = (): ((change: Partial<Omit<BureauSettings, 'schema'>>) => void) => useChangeKept(kept);
