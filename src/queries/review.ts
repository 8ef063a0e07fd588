import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Result, succeed } from '../domain/result.ts';
import type { SaveFailure, SaveRequest } from '../storage/save-evaluations.ts';
import type { HistoryEntry } from '../storage/schema/history-schema.ts';
import type { EvaluationRecord } from '../storage/schema/parse-record.ts';
import type { Summary } from '../storage/schema/summary-schema.ts';
import { toSummary } from '../storage/summary.ts';
import { queryKeys } from './keys.ts';
import { useWorkspace } from './query-client.ts';

/** Writes sheets and puts them into the cache, so that ten thousand summaries are not read again for one. */
export const useSaveReviewed = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['save'],
    mutationFn: async (requests: readonly SaveRequest[]): Promise<Result<readonly EvaluationRecord[], SaveFailure>> => {
      const saved = await (await workspace).saveEvaluations(requests);
      if (!saved.ok) return saved;
      const rows = new Map(saved.value.map((record) => [record.id, toSummary(record)]));
      for (const record of saved.value) {
        queries.setQueryData(queryKeys.evaluation(record.id), succeed(record));
        void queries.invalidateQueries({ queryKey: queryKeys.history(record.id) });
      }
      queries.setQueryData<readonly Summary[]>(queryKeys.summaries, (known) => {
        const here = new Set(known?.map(({ id }) => id));
        const added = [...rows.values()].filter(({ id }) => !here.has(id));
        return known === undefined ? known : [...known.map((row) => rows.get(row.id) ?? row), ...added];
      });
      return saved;
    },
  });
};

/** Reads sheets by their ids past the cache, a chunk at a time; those that cannot be opened are left out. */
export const useReadRecords = () => {
  const workspace = useWorkspace();
  return async (ids: readonly string[]): Promise<readonly EvaluationRecord[]> => {
    const opened = await workspace;
    const loaded = await Promise.all(ids.map((id) => opened.loadEvaluation(id)));
    return loaded.flatMap((result) => (result.ok ? [result.value] : []));
  };
};

/** The histories of sheets, by their ids. */
export const useReadHistories = () => {
  const workspace = useWorkspace();
  return async (ids: readonly string[]): Promise<ReadonlyMap<string, readonly HistoryEntry[]>> => {
    const opened = await workspace;
    return new Map(await Promise.all(ids.map(async (id) => [id, await opened.listHistory(id)] as const)));
  };
};
