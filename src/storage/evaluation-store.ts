import { fail, type Result, succeed } from '../domain/result.ts';
import { historyOf } from './history-store.ts';
import { setAside } from './damaged-store.ts';
import type { Database } from './database.ts';
import { type EvaluationRecord, parseRecord, type RecordFailure } from './schema/parse-record.ts';

export type LoadFailure =
  | { readonly kind: 'not-found'; readonly id: string }
  /** Set aside on the way; the rest of the workspace is untouched. */
  | { readonly kind: 'damaged'; readonly id: string; readonly failure: RecordFailure };

/** A record of a newer build is not damaged: it is left where it is. */
const isBroken = (failure: RecordFailure): boolean => failure.kind !== 'newer-schema';

export const loadEvaluation = async (
  setting: { readonly database: Database; readonly now: () => string },
  id: string,
): Promise<Result<EvaluationRecord, LoadFailure>> => {
  const stored: unknown = await setting.database.get('evaluations', id);
  if (stored === undefined) return fail({ kind: 'not-found', id });
  const parsed = parseRecord(stored);
  if (parsed.ok) return succeed(parsed.value);
  if (isBroken(parsed.error)) await setAside(setting, { id, stored, failure: parsed.error });
  return fail({ kind: 'damaged', id, failure: parsed.error });
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

/** Sheets go with their history and with the evidence files that no sheet left behind names. */
export const deleteEvaluations = async (database: Database, ids: readonly string[]): Promise<void> => {
  const transaction = database.transaction(['evaluations', 'summaries', 'history', 'files'], 'readwrite', {
    durability: 'strict',
  });
  const evaluations = transaction.objectStore('evaluations');
  const gone = await Promise.all(ids.map((id) => evaluations.get(id)));
  const histories = await Promise.all(ids.map((id) => transaction.objectStore('history').getAll(historyOf(id))));
  const orphans = fileIdsIn([gone, histories]);
  await Promise.all([
    ...ids.map((id) => evaluations.delete(id)),
    ...ids.map((id) => transaction.objectStore('summaries').delete(id)),
    ...ids.map((id) => transaction.objectStore('history').delete(historyOf(id))),
  ]);
  if (orphans.size > 0) {
    let cursor = await evaluations.openCursor();
    while (cursor !== null) {
      for (const id of fileIdsIn(cursor.value)) orphans.delete(id);
      cursor = await cursor.continue();
    }
    await Promise.all([...orphans].map((id) => transaction.objectStore('files').delete(id)));
  }
  await transaction.done;
};
