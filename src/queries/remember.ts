import type { QueryClient } from '@tanstack/react-query';
import { succeed } from '../domain/result.ts';
import type { EvaluationRecord } from '../storage/schema/parse-record.ts';
import type { Summary } from '../storage/schema/summary-schema.ts';
import { toSummary } from '../storage/summary.ts';
import { announceSaves } from '../storage/tab-channel.ts';
import { queryKeys } from './keys.ts';

/** Puts sheets into the cache as they stand on the disk, so that ten thousand summaries are not read again for one. */
export const remember = (queries: QueryClient, records: readonly EvaluationRecord[]): void => {
  const rows = new Map<string, Summary>();
  for (const record of records) {
    rows.set(record.id, toSummary(record));
    const [sheet, history] = [queryKeys.evaluation(record.id), queryKeys.history(record.id)];
    if (queries.getQueryState(sheet) !== undefined) queries.setQueryData(sheet, succeed(record));
    if (queries.getQueryState(history) !== undefined) void queries.invalidateQueries({ queryKey: history });
  }
  queries.setQueryData<readonly Summary[]>(queryKeys.summaries, (known) => {
    const here = new Set(known?.map(({ id }) => id));
    const added = [...rows.values()].filter(({ id }) => !here.has(id));
    if (added.length > 0) void queries.invalidateQueries({ queryKey: queryKeys.damaged });
    return known === undefined ? known : [...known.map((row) => rows.get(row.id) ?? row), ...added];
  });
};

/** Remembers what was just written here, and tells the other tabs of it. */
export const rememberSaved = (queries: QueryClient, records: readonly EvaluationRecord[]): void => {
  remember(queries, records);
  announceSaves(records.map(({ id, revision }) => ({ id, revision })));
};
