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

/** A record kept beside another of its id bears the time behind it. */
const keptBeside = /(?: \d{4}-\d{2}-\d{2}T[\d:.]+Z)+$/u;

const sheetOf = (id: string): string => id.replace(keptBeside, '');

type Kept = { readonly id: string; readonly stored: unknown };

/** Where a damaged record is kept: in its place where it is already, else beside others of its id, over none of them. */
const placeAmong = (here: readonly Kept[], { id, stored }: Kept, now: string): string => {
  const content = JSON.stringify(stored);
  const same = here.find((kept) => sheetOf(kept.id) === sheetOf(id) && JSON.stringify(kept.stored) === content);
  if (same !== undefined) return same.id;
  const taken = new Set(here.map((kept) => kept.id));
  let place = id;
  while (taken.has(place)) place = `${place} ${now}`;
  return place;
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
  const damaged = transaction.objectStore('damaged');
  const place = placeAmong(await readAll(damaged), { id, stored }, now());
  const record: DamagedRecord = {
    id: place,
    name: summary?.projectName ?? '',
    setAsideAt: now(),
    problem: describeFailure(failure),
    stored,
  };
  await Promise.all([
    damaged.put(record, place),
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
  entries: readonly Kept[],
): Promise<void> => {
  for (const { id, stored } of entries) {
    const here = await listDamaged(database);
    const place = placeAmong(here, { id, stored }, now());
    if (here.some((kept) => kept.id === place)) continue;
    const parsed = parseRecord(stored);
    const problem = parsed.ok ? '' : describeFailure(parsed.error);
    const record: DamagedRecord = { id: place, name: nameOfDamaged(stored), setAsideAt: now(), problem, stored };
    await database.put('damaged', record, place);
  }
};

/** Those of which no readable sheet is there: only of them has anybody to be warned. */
export const withoutReadable = <Named extends { readonly id: string }>(
  damaged: readonly Named[],
  readable: ReadonlySet<string>,
): readonly Named[] => damaged.filter(({ id }) => !readable.has(id) && !readable.has(sheetOf(id)));

/** The damaged records whose sheet is missed here; the others stay kept without a word. */
export const listMissed = async (database: Database): Promise<readonly DamagedRecord[]> => {
  const damaged = await listDamaged(database);
  const ids = [...new Set(damaged.flatMap(({ id }) => [id, sheetOf(id)]))];
  const { store } = database.transaction('evaluations');
  const stored: readonly unknown[] = await Promise.all(ids.map((id) => store.get(id)));
  return withoutReadable(damaged, new Set(ids.filter((_, index) => parseRecord(stored[index]).ok)));
};

export const listDamaged = async (database: Database): Promise<readonly DamagedRecord[]> =>
  readAll(database.transaction('damaged').store);

type Store = {
  readonly getAllKeys: () => Promise<readonly string[]>;
  readonly getAll: () => Promise<readonly unknown[]>;
};

const readAll = async (store: Store): Promise<readonly DamagedRecord[]> => {
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return values.map((value, index) => {
    const parsed = damagedSchema.safeParse(value);
    if (parsed.success) return parsed.data;
    return { id: String(keys[index]), name: '', setAsideAt: '', problem: '', stored: value };
  });
};
