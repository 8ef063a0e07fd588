import { fail, type Result, succeed } from '../domain/result.ts';
import type { Database } from './database.ts';
import { type SaveFailure, toSaveFailure } from './save-evaluations.ts';
import { type KeptFile, keptFileSchema } from './schema/file-schema.ts';

/** Keeps a file beside the sheets; resolved only when it is on the disk. */
export const saveFile = async (database: Database, file: KeptFile): Promise<Result<KeptFile, SaveFailure>> => {
  try {
    const transaction = database.transaction('files', 'readwrite', { durability: 'strict' });
    await Promise.all([transaction.store.put(file, file.id), transaction.done]);
    return succeed(file);
  } catch (error) {
    return fail(toSaveFailure(error));
  }
};

/** Null when it is not here: an evidence may name a file that stayed on another machine. */
export const readFile = async (database: Database, id: string): Promise<KeptFile | null> => {
  const parsed = keptFileSchema.safeParse(await database.get('files', id));
  return parsed.success ? parsed.data : null;
};

export const listFiles = async (database: Database): Promise<readonly KeptFile[]> =>
  (await database.getAll('files')).flatMap((stored) => {
    const parsed = keptFileSchema.safeParse(stored);
    return parsed.success ? [parsed.data] : [];
  });
