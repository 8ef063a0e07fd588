import { findRuleSet } from '../domain/rules/rule-sets.ts';
import type { Database } from './database.ts';
import { fromShapedBytes, toShapedBytes } from './shaped-rows.ts';
import { type Summary, summarySchema } from './schema/summary-schema.ts';
import { summaryVersion } from './summary.ts';

/**
 * A browser gives ten thousand small records out slowly, and the same rows in ten large pieces several times as fast.
 * So the rows lie in two places: packed, a thousand sheets in one piece; and loose, one by one, as they were written
 * since. A loose row always counts before a packed one of its sheet, and packing makes the loose ones packed.
 */
export type RowStores = { readonly loose: RowStore; readonly packs: RowStore };

type RowStore = {
  readonly get: (key: string) => Promise<unknown>;
  readonly getAll: (range: IDBKeyRange) => Promise<readonly unknown[]>;
  readonly getAllKeys: () => Promise<readonly string[]>;
};

const packSize = 1000;
/** So many loose rows are read as fast as half a pack. */
const looseAtMost = 500;

const isFresh = (summary: Summary): boolean =>
  summary.version === summaryVersion && findRuleSet(summary.ruleSetId)?.version === summary.ruleSetVersion;

const readFresh = (stored: unknown): readonly Summary[] => {
  const parsed = summarySchema.safeParse(stored);
  return parsed.success && isFresh(parsed.data) ? [parsed.data] : [];
};

/**
 * The rows of a pack that are still true: none of a pack that cannot be read, they are made again from the facts. Rows
 * were checked one by one when they were packed, so those of this version are not checked again.
 */
const readPack = (stored: unknown): readonly Summary[] => {
  try {
    return stored instanceof Uint8Array ? (fromShapedBytes(stored) as readonly Summary[]).filter(isFresh) : [];
  } catch {
    return [];
  }
};

const toPieces = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, piece) => items.slice(piece * size, (piece + 1) * size));

/** The loose rows by id, null for one that is not true any more. One piece is checked while the disk gives the next. */
const readLoose = async (store: RowStore): Promise<ReadonlyMap<string, Summary | null>> => {
  const known = new Map<string, Summary | null>();
  const readPiece = async (ids: readonly string[]): Promise<void> => {
    const rows = await store.getAll(IDBKeyRange.bound(ids[0], ids.at(-1)));
    ids.forEach((id, index) => known.set(id, readFresh(rows[index])[0] ?? null));
  };
  await Promise.all(toPieces(await store.getAllKeys(), looseAtMost).map(readPiece));
  return known;
};

/** All rows that are still true, by id. */
export const readKnown = async ({ loose, packs }: RowStores): Promise<ReadonlyMap<string, Summary>> => {
  const known = new Map<string, Summary>();
  const readOne = async (key: string): Promise<void> => {
    for (const summary of readPack(await packs.get(key))) known.set(summary.id, summary);
  };
  const [newer] = await Promise.all([
    readLoose(loose),
    packs.getAllKeys().then((keys) => Promise.all(keys.map(readOne))),
  ]);
  for (const [id, summary] of newer) {
    if (summary === null) known.delete(id);
    else known.set(id, summary);
  }
  return known;
};

/** The rows of some sheets that are still true, by id; no more packs are opened than hold one. */
export const readSome = async (
  { loose, packs }: RowStores,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Summary>> => {
  const rows = await Promise.all(ids.map((id) => loose.get(id)));
  const known = new Map(rows.flatMap(readFresh).map((summary) => [summary.id, summary]));
  const packed = new Set(ids.filter((_, index) => rows[index] === undefined));
  // The key of a pack is the first of its ids.
  const keys = packed.size === 0 ? [] : await packs.getAllKeys();
  const holding = new Set([...packed].flatMap((id) => keys.findLast((key) => key <= id) ?? []));
  for (const pack of await Promise.all([...holding].map((key) => packs.get(key))))
    for (const summary of readPack(pack)) if (packed.has(summary.id)) known.set(summary.id, summary);
  return known;
};

/** Packs the rows when many lie loose, all or none; the rows of sheets that are gone are let go. */
export const packSummaries = async (database: Database): Promise<void> => {
  if ((await database.count('summaries')) <= looseAtMost) return;
  const transaction = database.transaction(['evaluations', 'summaries', 'packs'], 'readwrite');
  const loose = transaction.objectStore('summaries');
  const packs = transaction.objectStore('packs');
  const [ids, known] = await Promise.all([
    transaction.objectStore('evaluations').getAllKeys(),
    readKnown({ loose, packs }),
  ]);
  await Promise.all([loose.clear(), packs.clear()]);
  const rows = ids.flatMap((id) => known.get(id) ?? []);
  for (const piece of toPieces(rows, packSize)) await packs.put(toShapedBytes(piece), piece[0]?.id);
  await transaction.done;
};
