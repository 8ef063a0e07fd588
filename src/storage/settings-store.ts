import { z } from 'zod';
import type { Database } from './database.ts';

/** What is asked once: who fills in here, as entered; and when the data last left this browser. */
export type Settings = { readonly schema: 1; readonly person: string; readonly lastBackupAt: string | null };

const settingsSchema: z.ZodType<Settings> = z.object({
  schema: z.literal(1),
  person: z.string(),
  lastBackupAt: z.string().nullable(),
});

const key = 'settings';

export const noSettings: Settings = { schema: 1, person: '', lastBackupAt: null };

export const readSettings = async (database: Database): Promise<Settings> => {
  const parsed = settingsSchema.safeParse(await database.get('meta', key));
  return parsed.success ? parsed.data : noSettings;
};

export const writeSettings = async (database: Database, settings: Settings): Promise<void> => {
  const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(settings, key), transaction.done]);
};
