import { noBureauSettings, readBureau } from './bureau-store.ts';
import { listDamaged } from './damaged-store.ts';
import type { Database } from './database.ts';
import { listFiles } from './file-store.ts';
import { readForms } from './forms-store.ts';
import { readMeta } from './meta-store.ts';
import { historySchema } from './schema/history-schema.ts';
import { currentSchema } from './schema/migrate.ts';
import { parseRecord } from './schema/parse-record.ts';
import { toFileEntry, type WorkspaceFile } from './schema/workspace-file.ts';

/** Everything there is, the unreadable included: the file that a backup is. */
export const exportWorkspace = async ({ database }: { readonly database: Database }): Promise<WorkspaceFile> => {
  const [meta, bureau, forms, ids, stored, history, files, damaged] = await Promise.all([
    readMeta(database),
    readBureau(database),
    readForms(database),
    database.getAllKeys('evaluations'),
    database.getAll('evaluations'),
    database.getAll('history'),
    listFiles(database),
    listDamaged(database),
  ]);
  const parsed = stored.map((value, index) => ({ id: ids[index] ?? '', stored: value, record: parseRecord(value) }));
  return {
    format: 'jichi-workspace',
    schema: currentSchema,
    title: meta?.title ?? '',
    evaluations: parsed.flatMap(({ record }) => (record.ok ? [toFileEntry(record.value)] : [])),
    history: history.flatMap((entry) => {
      const parsed = historySchema.safeParse(entry);
      return parsed.success ? [parsed.data] : [];
    }),
    ...(files.length > 0 && { files }),
    ...(bureau !== noBureauSettings && { bureau }),
    ...(forms.length > 0 && { forms }),
    damaged: [
      ...damaged.map((entry) => ({ id: entry.id, stored: entry.stored })),
      ...parsed.flatMap((entry) => (entry.record.ok ? [] : [{ id: entry.id, stored: entry.stored }])),
    ],
  };
};

/** Deletes every record of the workspace, the damaged and the removed ones too. */
export const clearWorkspace = async (database: Database): Promise<void> => {
  const names = ['evaluations', 'summaries', 'packs', 'meta', 'damaged', 'history', 'files', 'removed'] as const;
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  await Promise.all([...names.map((name) => transaction.objectStore(name).clear()), transaction.done]);
};
