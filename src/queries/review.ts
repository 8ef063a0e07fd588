import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Result } from '../domain/result.ts';
import type { SaveFailure, SaveRequest } from '../storage/save-evaluations.ts';
import type { HistoryEntry } from '../storage/schema/history-schema.ts';
import type { EvaluationRecord } from '../storage/schema/parse-record.ts';
import { useWorkspace } from './query-client.ts';
import { rememberSaved } from './remember.ts';

/** Writes sheets, all or none. */
export const useSaveReviewed = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['save'],
    mutationFn: async (requests: readonly SaveRequest[]): Promise<Result<readonly EvaluationRecord[], SaveFailure>> => {
      const saved = await (await workspace).saveEvaluations(requests);
      if (saved.ok) rememberSaved(queries, saved.value);
      return saved;
    },
  });
};

/** Sheets to be written a few at a time; each is made when its turn comes. */
export type SaveMany = {
  readonly requests: Iterable<SaveRequest> | AsyncIterable<SaveRequest>;
  readonly signal: AbortSignal;
  readonly onSaved: (count: number) => void;
};

/** How many sheets were written; `failure` says what stopped the rest, null when nothing did. */
export type SavedMany = { readonly count: number; readonly failure: SaveFailure | null };

/** Sheets written in one go: little enough for the page to draw in between. */
const SLICE = 25;

async function* inSlices(requests: SaveMany['requests']): AsyncGenerator<readonly SaveRequest[]> {
  let slice: SaveRequest[] = [];
  for await (const request of requests) {
    slice.push(request);
    if (slice.length < SLICE) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

/** Writes any number of sheets, a slice at a time; what was written before a stop stays written. */
export const useSaveMany = () => {
  const workspace = useWorkspace();
  const queries = useQueryClient();
  return useMutation({
    mutationKey: ['save'],
    mutationFn: async ({ requests, signal, onSaved }: SaveMany): Promise<SavedMany> => {
      const opened = await workspace;
      const records: EvaluationRecord[] = [];
      let failure: SaveFailure | null = null;
      for await (const slice of inSlices(requests)) {
        if (signal.aborted || failure !== null) break;
        const saved = await opened.saveEvaluations(slice);
        if (saved.ok) records.push(...saved.value);
        else failure = saved.error;
        onSaved(records.length);
      }
      rememberSaved(queries, records);
      return { count: records.length, failure };
    },
  });
};

/** Reads sheets by their ids past the cache, a chunk at a time; those that cannot be opened are left out. */
export const useReadRecords = () => {
  const workspace = useWorkspace();
  return async (ids: readonly string[]): Promise<readonly EvaluationRecord[]> => {
    const loaded = await (await workspace).loadEvaluations(ids);
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
