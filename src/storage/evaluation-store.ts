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
