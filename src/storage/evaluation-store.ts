import { fail, type Result, succeed } from '../domain/result.ts';
import { setAside } from './damaged-store.ts';
import type { Database } from './database.ts';
import { type EvaluationRecord, parseRecord, type RecordFailure } from './schema/parse-record.ts';

export type LoadFailure =
  | { readonly kind: 'not-found'; readonly id: string }
  /** Set aside on the way; the rest of the workspace is untouched. */
  | { readonly kind: 'damaged'; readonly id: string; readonly failure: RecordFailure };

/** A record of a newer build is not damaged: it is left where it is. */
const isBroken = (failure: RecordFailure): boolean => failure.kind !== 'newer-schema';

type Setting = { readonly database: Database; readonly now: () => string };

const judgeStored = async (
  setting: Setting,
  id: string,
  stored: unknown,
): Promise<Result<EvaluationRecord, LoadFailure>> => {
  if (stored === undefined) return fail({ kind: 'not-found', id });
  const parsed = parseRecord(stored);
  if (parsed.ok) return succeed(parsed.value);
  if (isBroken(parsed.error)) await setAside(setting, { id, stored, failure: parsed.error });
  return fail({ kind: 'damaged', id, failure: parsed.error });
};

export const loadEvaluation = async (setting: Setting, id: string): Promise<Result<EvaluationRecord, LoadFailure>> =>
  judgeStored(setting, id, await setting.database.get('evaluations', id));

/** Several evaluations at once, in the order of the ids: one transaction for all of them. */
export const loadEvaluations = async (
  setting: Setting,
  ids: readonly string[],
): Promise<readonly Result<EvaluationRecord, LoadFailure>[]> => {
  const { store } = setting.database.transaction('evaluations');
  const stored: readonly unknown[] = await Promise.all(ids.map((id) => store.get(id)));
  return Promise.all(ids.map((id, index) => judgeStored(setting, id, stored[index])));
};
