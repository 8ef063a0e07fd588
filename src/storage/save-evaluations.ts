import type { Evaluation } from '../domain/evaluation/evaluation.ts';
import { fail, type Result, succeed } from '../domain/result.ts';
import type { Database } from './database.ts';
import { currentSchema } from './schema/migrate.ts';
import { type EvaluationRecord, parseRecord } from './schema/parse-record.ts';
import { toSummary } from './summary.ts';

export type SaveRequest = {
  readonly evaluation: Evaluation;
  readonly ruleSetId: string;
  /** The revision the edit started from, 0 for a new one; null overwrites whatever is there. */
  readonly basedOn: number | null;
};

export type SaveFailure =
  | { readonly kind: 'conflict'; readonly ids: readonly string[] }
  | { readonly kind: 'storage-full' }
  | { readonly kind: 'storage-failed'; readonly reason: string };

const toFailure = (error: unknown): SaveFailure => {
  if (!(error instanceof DOMException)) throw error;
  return error.name === 'QuotaExceededError'
    ? { kind: 'storage-full' }
    : { kind: 'storage-failed', reason: error.name };
};

const revisionOf = (stored: unknown): number => {
  const parsed = stored === undefined ? null : parseRecord(stored);
  return parsed?.ok === true ? parsed.value.revision : 0;
};

/** Writes all or nothing, facts and summary together; resolved only when the browser reports the data as written. */
export const saveEvaluations = async (
  { database, now }: { readonly database: Database; readonly now: () => string },
  requests: readonly SaveRequest[],
): Promise<Result<readonly EvaluationRecord[], SaveFailure>> => {
  const savedAt = now();
  try {
    const transaction = database.transaction(['evaluations', 'summaries'], 'readwrite', { durability: 'strict' });
    const evaluations = transaction.objectStore('evaluations');
    const summaries = transaction.objectStore('summaries');
    const stored = await Promise.all(requests.map(({ evaluation }) => evaluations.get(evaluation.id)));
    const revisions = stored.map(revisionOf);
    const conflicts = requests.filter(({ basedOn }, index) => basedOn !== null && basedOn !== revisions[index]);
    if (conflicts.length > 0) {
      transaction.abort();
      await transaction.done.catch(() => null);
      return fail({ kind: 'conflict', ids: conflicts.map(({ evaluation }) => evaluation.id) });
    }
    const records = requests.map(
      ({ evaluation, ruleSetId }, index): EvaluationRecord => ({
        schema: currentSchema,
        id: evaluation.id,
        revision: (revisions[index] ?? 0) + 1,
        savedAt,
        ruleSetId,
        evaluation,
      }),
    );
    await Promise.all([
      ...records.map((record) => evaluations.put(record, record.id)),
      ...records.map((record) => summaries.put(toSummary(record), record.id)),
      transaction.done,
    ]);
    return succeed(records);
  } catch (error) {
    return fail(toFailure(error));
  }
};
