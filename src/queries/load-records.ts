import type { LoadFailure } from '../storage/evaluation-store.ts';
import type { EvaluationRecord } from '../storage/schema/parse-record.ts';
import { useWorkspace } from './query-client.ts';

/** Records as they were loaded, and which could not be. */
export type LoadedRecords = {
  readonly records: readonly EvaluationRecord[];
  readonly failures: readonly LoadFailure[];
};

/** Loads many sheets one after the other, past the cache: they are handed out, not shown. */
export const useLoadRecords = () => {
  const workspace = useWorkspace();
  return async (ids: readonly string[]): Promise<LoadedRecords> => {
    const opened = await workspace;
    const records: EvaluationRecord[] = [];
    const failures: LoadFailure[] = [];
    for (const id of ids) {
      const loaded = await opened.loadEvaluation(id);
      if (loaded.ok) records.push(loaded.value);
      else failures.push(loaded.error);
    }
    return { records, failures };
  };
};
