import type { Database } from './database.ts';
import { type HistoryEntry, historySchema } from './schema/history-schema.ts';

/** The keys of one sheet's history. */
export const historyOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/** The whole history of one sheet, oldest first; an entry that cannot be read ends it there: nothing before it is sure. */
export const listHistory = async (database: Database, id: string): Promise<readonly HistoryEntry[]> => {
  const stored = await database.getAll('history', historyOf(id));
  const parsed = stored.map((entry) => historySchema.safeParse(entry));
  const lastBroken = parsed.findLastIndex((entry) => !entry.success);
  return parsed.slice(lastBroken + 1).flatMap((entry) => (entry.success ? [entry.data] : []));
};
