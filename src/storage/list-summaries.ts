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

/** One small row per evaluation, in the order of their ids. */
export const listSummaries = async (setting: Setting): Promise<readonly Summary[]> => {
  const { database } = setting;
  const [ids, keys, values] = await Promise.all([
    database.getAllKeys('evaluations'),
    database.getAllKeys('summaries'),
    database.getAll('summaries'),
  ]);
  const stored = new Map(keys.map((key, index) => [key, values[index]]));
  const summaries: Summary[] = [];
  for (const id of ids) {
    const summary = readFresh(stored.get(id)) ?? (await renew(setting, id));
    if (summary !== null) summaries.push(summary);
  }
  return summaries;
};
