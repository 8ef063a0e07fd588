import type { Database } from './database.ts';
import { loadEvaluation } from './evaluation-store.ts';
import type { Summary } from './schema/summary-schema.ts';
import { toSummary } from './summary.ts';
import { readKnown } from './summary-packs.ts';

type Setting = { readonly database: Database; readonly now: () => string };

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
  const transaction = setting.database.transaction(['evaluations', 'summaries', 'packs']);
  const packs = transaction.objectStore('packs');
  const reading = readKnown({ loose: transaction.objectStore('summaries'), packs });
  // The ids are asked for behind the packs: those are opened while the disk lists the ids.
  const listing = packs.count().then(() => transaction.objectStore('evaluations').getAllKeys());
  const [ids, known] = await Promise.all([listing, reading]);
  const summaries: Summary[] = [];
  for (const id of ids) {
    const summary = known.get(id) ?? (await renew(setting, id));
    if (summary !== null) summaries.push(summary);
  }
  return summaries;
};
