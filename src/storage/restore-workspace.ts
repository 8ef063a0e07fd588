import { fail, type Result, succeed } from '../domain/result.ts';
import { writeBureau } from './bureau-store.ts';
import { keepDamaged } from './damaged-store.ts';
import type { Database } from './database.ts';
import { saveFile } from './file-store.ts';
import { readForms, writeForms } from './forms-store.ts';
import { historyOf } from './history-store.ts';
import { type SaveFailure, toSaveFailure } from './save-evaluations.ts';
import { currentSchema } from './schema/migrate.ts';
import type { EvaluationRecord } from './schema/parse-record.ts';
import type { WorkspaceFile } from './schema/workspace-file.ts';
import { toSummary } from './summary.ts';

type Setting = { readonly database: Database; readonly now: () => string };

const chunkSize = 500;

const writeChunk = async (
  { database, now }: Setting,
  file: WorkspaceFile,
  entries: WorkspaceFile['evaluations'],
): Promise<void> => {
  const savedAt = now();
  const names = ['evaluations', 'summaries', 'history'] as const;
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  const ids = new Set(entries.map(({ evaluation }) => evaluation.id));
  const records = entries.map(
    (entry): EvaluationRecord => ({ schema: currentSchema, id: entry.evaluation.id, savedAt, ...entry }),
  );
  const history = file.history.filter(({ id }) => ids.has(id));
  await Promise.all([...ids].map((id) => transaction.objectStore('history').delete(historyOf(id))));
  await Promise.all([
    ...records.map((record) => transaction.objectStore('evaluations').put(record, record.id)),
    ...records.map((record) => transaction.objectStore('summaries').put(toSummary(record), record.id)),
    ...history.map((entry) => transaction.objectStore('history').put(entry, [entry.id, entry.revision])),
    transaction.done,
  ]);
};

/** Forms of the backup replace those of the same id; the others stay. */
const restoreForms = async (database: Database, forms: NonNullable<WorkspaceFile['forms']>): Promise<void> => {
  const restored = new Set(forms.map(({ id }) => id));
  const kept = (await readForms(database)).filter(({ id }) => !restored.has(id));
  await writeForms(database, [...kept, ...forms]);
};

/** The saves of damaged sheets, which stay with them; a good sheet of the same id that is here keeps its own. */
const keepDamagedHistory = async ({ database }: Setting, file: WorkspaceFile): Promise<void> => {
  const ids = new Set(file.damaged.map(({ id }) => id));
  for (const entry of file.history.filter(({ id }) => ids.has(id))) {
    const isHere = (await database.getKey('evaluations', entry.id)) !== undefined;
    if (!isHere) await database.put('history', entry, [entry.id, entry.revision]);
  }
};

/**
 * Puts a backup back, sheet for sheet with its revision and history; sheets that the backup does not know stay. What is
 * damaged in it is kept among the damaged, whole.
 */
export const restoreWorkspace = async (setting: Setting, file: WorkspaceFile): Promise<Result<number, SaveFailure>> => {
  try {
    for (let start = 0; start < file.evaluations.length; start += chunkSize)
      await writeChunk(setting, file, file.evaluations.slice(start, start + chunkSize));
    for (const kept of file.files ?? []) {
      const saved = await saveFile(setting.database, kept);
      if (!saved.ok) return saved;
    }
    await keepDamaged(setting, file.damaged);
    await keepDamagedHistory(setting, file);
    if (file.bureau !== undefined) await writeBureau(setting.database, file.bureau);
    if (file.forms !== undefined) await restoreForms(setting.database, file.forms);
    return succeed(file.evaluations.length);
  } catch (error) {
    return fail(toSaveFailure(error));
  }
};
