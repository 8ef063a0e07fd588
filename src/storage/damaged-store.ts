import { z } from 'zod';
import type { Database } from './database.ts';
import { parseRecord, type RecordFailure } from './schema/parse-record.ts';
import { readSome } from './summary-packs.ts';

/** A record set aside because it could not be opened. Its bytes are kept and go into every backup. */
export type DamagedRecord = {
  readonly id: string;
  /** The project's name where the cached summary still knew it, else `''`. */
  readonly name: string;
  readonly setAsideAt: string;
  readonly problem: string;
  readonly stored: unknown;
};

const damagedSchema: z.ZodType<DamagedRecord> = z.object({
  id: z.string(),
  name: z.string(),
  setAsideAt: z.string(),
  problem: z.string(),
  stored: z.unknown(),
});

/** A failure in one line of plain facts, as kept beside the damaged record. */
const describeFailure = (failure: RecordFailure): string => {
  if (failure.kind === 'shape') return `${failure.path}: ${failure.problem}`;
  return failure.kind === 'no-schema' ? 'schema' : `schema ${failure.schema}`;
};

/** Moves a record out of the way in one step, so that everything else opens and nothing is thrown away. */
export const setAside = async (
  { database, now }: { readonly database: Database; readonly now: () => string },
  { id, stored, failure }: { readonly id: string; readonly stored: unknown; readonly failure: RecordFailure },
): Promise<void> => {
  const transaction = database.transaction(['evaluations', 'summaries', 'packs', 'damaged'], 'readwrite', {
    durability: 'strict',
  });
  const stores = { loose: transaction.objectStore('summaries'), packs: transaction.objectStore('packs') };
  const summary = (await readSome(stores, [id])).get(id);
  const record: DamagedRecord = {
    id,
    name: summary?.projectName ?? '',
    setAsideAt: now(),
    problem: describeFailure(failure),
    stored,
  };
  await Promise.all([
    transaction.objectStore('damaged').put(record, id),
    transaction.objectStore('evaluations').delete(id),
    transaction.objectStore('summaries').delete(id),
    transaction.done,
  ]);
};

const named = z.looseObject({ evaluation: z.looseObject({ projectName: z.string() }) });

/** The project's name as far as a damaged record still tells it, else `''`. */
export const nameOfDamaged = (stored: unknown): string => {
  const known = named.safeParse(stored);
  return known.success ? known.data.evaluation.projectName : '';
};

/** Keeps damaged records of a backup as they are; one that is here under the same id with other content stays beside. */
export const keepDamaged = async (
  { database, now }: { readonly database: Database; readonly now: () => string },
  entries: readonly { readonly id: string; readonly stored: unknown }[],
): Promise<void> => {
  const here = new Map((await listDamaged(database)).map((record) => [record.id, JSON.stringify(record.stored)]));
  for (const { id, stored } of entries) {
    const known = here.get(id);
    if (known === JSON.stringify(stored)) continue;
    const key = known === undefined ? id : `${id} ${now()}`;
    const parsed = parseRecord(stored);
    const problem = parsed.ok ? '' : describeFailure(parsed.error);
    const record: DamagedRecord = { id: key, name: nameOfDamaged(stored), setAsideAt: now(), problem, stored };
    await database.put('damaged', record, key);
  }
};

/** A record kept beside another of its id bears the time behind it. */
const keptBeside = /(?: \d{4}-\d{2}-\d{2}T[\d:.]+Z)+$/u;

/** Those of which no readable sheet is there: only of them has anybody to be warned. */
export const withoutReadable = <Kept extends { readonly id: string }>(
  damaged: readonly Kept[],
  readable: ReadonlySet<string>,
): readonly Kept[] => damaged.filter(({ id }) => !readable.has(id) && !readable.has(id.replace(keptBeside, '')));

/** The damaged records whose sheet is missed here; the others stay kept without a word. */
export const listMissed = async (database: Database): Promise<readonly DamagedRecord[]> => {
  const damaged = await listDamaged(database);
  const ids = [...new Set(damaged.flatMap(({ id }) => [id, id.replace(keptBeside, '')]))];
  const { store } = database.transaction('evaluations');
  const stored: readonly unknown[] = await Promise.all(ids.map((id) => store.get(id)));
  return withoutReadable(damaged, new Set(ids.filter((_, index) => parseRecord(stored[index]).ok)));
};

export const listDamaged = async (database: Database): Promise<readonly DamagedRecord[]> => {
  const [keys, values] = await Promise.all([database.getAllKeys('damaged'), database.getAll('damaged')]);
  return values.map((value, index) => {
    const parsed = damagedSchema.safeParse(value);
    if (parsed.success) return parsed.data;
    return { id: String(keys[index]), name: '', setAsideAt: '', problem: '', stored: value };
  });
};
