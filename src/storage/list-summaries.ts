import { findRuleSet } from '../domain/rules/rule-sets.ts';
import type { Database } from './database.ts';
import { loadEvaluation } from './evaluation-store.ts';
import { type Summary, summarySchema } from './schema/summary-schema.ts';
import { summaryVersion, toSummary } from './summary.ts';

type Setting = { readonly database: Database; readonly now: () => string };

const isFresh = (summary: Summary): boolean =>
  summary.version === summaryVersion && findRuleSet(summary.ruleSetId)?.version === summary.ruleSetVersion;

const readFresh = (stored: unknown): Summary | null => {
  const parsed = summarySchema.safeParse(stored);
  return parsed.success && isFresh(parsed.data) ? parsed.data : null;
};

/** Makes a missing, stale or unreadable row again from the facts; null when the facts cannot be opened either. */
const renew = async (setting: Setting, id: string): Promise<Summary | null> => {
  const loaded = await loadEvaluation(setting, id);
  if (!loaded.ok) return null;
  const summary = toSummary(loaded.value);
  await setting.database.put('summaries', summary, id);
  return summary;
};

const batchSize = 500;

const toBatches = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, batch) =>
    ids.slice(batch * batchSize, (batch + 1) * batchSize),
  );

/** The rows that are still true, by id. One batch is checked while the disk gives the next. */
const readKnown = async (database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Summary>> => {
  const { store } = database.transaction('summaries');
  const known = new Map<string, Summary>();
  const readBatch = async (batch: readonly string[]): Promise<void> => {
    const rows = await store.getAll(IDBKeyRange.bound(batch[0], batch.at(-1)));
    for (const row of rows) {
      const summary = readFresh(row);
      if (summary !== null) known.set(summary.id, summary);
    }
  };
  await Promise.all(toBatches(ids).map(readBatch));
  return known;
};

/** One small row per evaluation, in the order of their ids. */
export const listSummaries = async (setting: Setting): Promise<readonly Summary[]> => {
  const ids = await setting.database.getAllKeys('evaluations');
  const known = await readKnown(setting.database, ids);
  const summaries: Summary[] = [];
  for (const id of ids) {
    const summary = known.get(id) ?? (await renew(setting, id));
    if (summary !== null) summaries.push(summary);
  }
  return summaries;
};
