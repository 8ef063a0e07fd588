import { z } from 'zod';
import type { Database } from './database.ts';

/** What is known of the workspace itself; absent until it was begun in one of its three ways. */
export type WorkspaceMeta = {
  readonly schema: 1;
  readonly title: string;
  readonly begunWith: 'sample' | 'empty' | 'file';
};

const metaSchema: z.ZodType<WorkspaceMeta> = z.object({
  schema: z.literal(1),
  title: z.string(),
  begunWith: z.enum(['sample', 'empty', 'file']),
});

const key = 'workspace';

/** Null when nothing was begun, or when the entry does not fit: a title is not worth more than the data. */
export const readMeta = async (database: Database): Promise<WorkspaceMeta | null> => {
  const parsed = metaSchema.safeParse(await database.get('meta', key));
  return parsed.success ? parsed.data : null;
};

export const writeMeta = async (database: Database, meta: WorkspaceMeta): Promise<void> => {
  const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(meta, key), transaction.done]);
};
