import { z } from 'zod';
import type { Database } from './database.ts';
import { historyOf } from './history-store.ts';
import { readSome } from './summary-packs.ts';

/** A sheet taken out of the workspace, to be put back within `keptDays`. */
export type RemovedSheet = {
  readonly id: string;
  /** The project's name where its summary knew it, else `''`. */
  readonly name: string;
  readonly removedAt: string;
};

/** The sheet as it was stored, with its summary and history: nothing of it is read on the way out and back. */
type RemovedRecord = RemovedSheet & {
  readonly stored: unknown;
  readonly summary: unknown;
  readonly history: readonly { readonly revision: number; readonly entry: unknown }[];
};

const removedSchema: z.ZodType<RemovedRecord> = z.object({
  id: z.string(),
  name: z.string(),
  removedAt: z.string(),
  stored: z.unknown(),
  summary: z.unknown(),
  history: z.array(z.object({ revision: z.number(), entry: z.unknown() })),
});

type Setting = { readonly database: Database; readonly now: () => string };

/** How long a removed sheet can be put back. */
export const keptDays = 30;

const millisecondsPerDay = 86_400_000;

const openMoving = (database: Database) =>
  database.transaction(['evaluations', 'summaries', 'packs', 'history', 'removed'], 'readwrite', {
    durability: 'strict',
  });

/** Takes sheets out of the lists with their history, all or none; their evidence files stay until they are dropped. */
export const removeEvaluations = async ({ database, now }: Setting, ids: readonly string[]): Promise<void> => {
  const transaction = openMoving(database);
  const removedAt = now();
  const stores = { loose: transaction.objectStore('summaries'), packs: transaction.objectStore('packs') };
  const summaries = await readSome(stores, ids);
  for (const id of ids) {
    const [stored, keys, entries] = await Promise.all([
      transaction.objectStore('evaluations').get(id),
      transaction.objectStore('history').getAllKeys(historyOf(id)),
      transaction.objectStore('history').getAll(historyOf(id)),
    ]);
    if (stored === undefined) continue;
    const summary = summaries.get(id);
    const history = keys.map(([, revision], index) => ({ revision, entry: entries[index] }));
    const name = summary?.projectName || summary?.formTitle || '';
    await Promise.all([
      transaction.objectStore('removed').put({ id, name, removedAt, stored, summary, history }, id),
      transaction.objectStore('evaluations').delete(id),
      transaction.objectStore('summaries').delete(id),
      transaction.objectStore('history').delete(historyOf(id)),
    ]);
  }
  await transaction.done;
};

/** What can be put back, newest first. */
export const listRemoved = async (database: Database): Promise<readonly RemovedSheet[]> => {
  const parsed = (await database.getAll('removed')).map((stored) => removedSchema.safeParse(stored));
  return parsed
    .flatMap((entry) => (entry.success ? [entry.data] : []))
    .map(({ id, name, removedAt }) => ({ id, name, removedAt }))
    .sort((a, b) => (a.removedAt < b.removedAt ? 1 : -1));
};

/** Puts a removed sheet back as it was; `false` when one with its id has come in since: that one stays. */
export const putBack = async (database: Database, id: string): Promise<boolean> => {
  const transaction = openMoving(database);
  const removed = removedSchema.safeParse(await transaction.objectStore('removed').get(id));
  const isTaken = (await transaction.objectStore('evaluations').getKey(id)) !== undefined;
  if (!removed.success || isTaken) {
    await transaction.done;
    return false;
  }
  const { stored, summary, history } = removed.data;
  await Promise.all([
    transaction.objectStore('evaluations').put(stored, id),
    // A row that is none is made again; without it an older packed one would count.
    transaction.objectStore('summaries').put(summary ?? null, id),
    ...history.map(({ revision, entry }) => transaction.objectStore('history').put(entry, [id, revision])),
    transaction.objectStore('removed').delete(id),
    transaction.done,
  ]);
  return true;
};

/** The kept files that stored data names as evidence, whatever its schema. */
const fileIdsIn = (stored: unknown): Set<string> => {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('kind' in value && value.kind === 'file' && 'id' in value && typeof value.id === 'string') found.add(value.id);
    for (const part of Object.values(value)) walk(part);
  };
  walk(stored);
  return found;
};

/** Lets go of the sheets removed more than `keptDays` ago, with the evidence files that no sheet left names. */
export const dropRemoved = async ({ database, now }: Setting): Promise<void> => {
  const before = Date.parse(now()) - keptDays * millisecondsPerDay;
  const old = (await listRemoved(database)).filter(({ removedAt }) => Date.parse(removedAt) < before);
  if (old.length === 0) return;
  const transaction = database.transaction(['evaluations', 'removed', 'files'], 'readwrite', { durability: 'strict' });
  const removed = transaction.objectStore('removed');
  const orphans = fileIdsIn(await Promise.all(old.map(({ id }) => removed.get(id))));
  await Promise.all(old.map(({ id }) => removed.delete(id)));
  for (const name of ['evaluations', 'removed'] as const) {
    let cursor = orphans.size === 0 ? null : await transaction.objectStore(name).openCursor();
    while (cursor !== null) {
      for (const id of fileIdsIn(cursor.value)) orphans.delete(id);
      cursor = await cursor.continue();
    }
  }
  await Promise.all([...orphans].map((id) => transaction.objectStore('files').delete(id)));
  await transaction.done;
};
