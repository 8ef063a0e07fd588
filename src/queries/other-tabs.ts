import type { QueryClient } from '@tanstack/react-query';
import { listenForSaves } from '../storage/tab-channel.ts';
import { queryKeys } from './keys.ts';

/** Lets what other tabs write show up here. */
export const followOtherTabs = (queries: QueryClient): void => {
  listenForSaves((saved) => {
    for (const { id } of saved) {
      void queries.invalidateQueries({ queryKey: queryKeys.evaluation(id) });
      void queries.invalidateQueries({ queryKey: queryKeys.history(id) });
    }
    void queries.invalidateQueries({ queryKey: queryKeys.summaries });
    void queries.invalidateQueries({ queryKey: queryKeys.damaged });
    void queries.invalidateQueries({ queryKey: queryKeys.removed });
  });
};
