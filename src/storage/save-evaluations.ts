import { emptyLedger, type Ledger } from '../domain/entry/ledger.ts';
import { noteTargetChanges } from '../domain/entry/target-changes.ts';
import type { Evaluation } from '../domain/evaluation/evaluation.ts';
import type { ChangeLog } from '../domain/exchange/change-log.ts';
import { emptyWatch, type Watch } from '../domain/monitoring/watch.ts';
import { emptyReview, type Review } from '../domain/review/review.ts';
import { fail, type Result, succeed } from '../domain/result.ts';
import type { Database } from './database.ts';
import type { HistoryEntry } from './schema/history-schema.ts';
import { currentSchema } from './schema/migrate.ts';
import { type EvaluationRecord, parseRecord } from './schema/parse-record.ts';
import { toSummary } from './summary.ts';

/** What a save adds to the history of its sheet. */
export type SaveNote = Pick<HistoryEntry, 'by' | 'action' | 'reason' | 'edits'>;

export type SaveRequest = {
  readonly evaluation: Evaluation;
  readonly ruleSetId: string;
  /** The revision the edit started from, 0 for a new one; null overwrites whatever is there. */
  readonly basedOn: number | null;
  /** What is kept beside the sheet; without it what is stored stays. */
  readonly ledger?: Ledger;
  /** Without it the marks of a reviewer that are stored stay. */
  readonly review?: Review;
  /** Without it the change log that is stored stays. */
  readonly log?: ChangeLog;
  /** Without it the watch that is stored stays. */
  readonly watch?: Watch;
  /** Without it an existing sheet counts as replaced. */
  readonly note?: SaveNote;
};

export type SaveFailure =
  | { readonly kind: 'conflict'; readonly ids: readonly string[] }
  | { readonly kind: 'storage-full' }
  | { readonly kind: 'storage-failed'; readonly reason: string };

type Setting = { readonly database: Database; readonly now: () => string };

/** What a browser's refusal means; a bug is thrown on. */
export const toSaveFailure = (error: unknown): SaveFailure => {
  if (!(error instanceof DOMException)) throw error;
  return error.name === 'QuotaExceededError'
    ? { kind: 'storage-full' }
    : { kind: 'storage-failed', reason: error.name };
};

const readStored = (stored: unknown): EvaluationRecord | null => {
  const parsed = stored === undefined ? null : parseRecord(stored);
  return parsed?.ok === true ? parsed.value : null;
};

/** A target that changed after submission without a word about it is noted, whoever writes. */
const ledgerOf = (request: SaveRequest, stored: EvaluationRecord | null, at: string): Ledger => {
  const ledger = request.ledger ?? stored?.ledger ?? emptyLedger;
  if (stored === null) return ledger;
  const by = request.note?.by ?? '';
  return noteTargetChanges(stored, { evaluation: request.evaluation, ledger }, { by, at });
};

const toRecord = (request: SaveRequest, stored: EvaluationRecord | null, savedAt: string): EvaluationRecord => ({
  schema: currentSchema,
  id: request.evaluation.id,
  revision: (stored?.revision ?? 0) + 1,
  savedAt,
  ruleSetId: request.ruleSetId,
  evaluation: request.evaluation,
  ledger: ledgerOf(request, stored, savedAt),
  review: request.review ?? stored?.review ?? emptyReview,
  log: request.log ?? stored?.log ?? [],
  watch: request.watch ?? stored?.watch ?? emptyWatch,
});

const replaced: SaveNote = { by: '', action: 'replaced', reason: '', edits: [] };

const toHistory = (record: EvaluationRecord, note: SaveNote | undefined): readonly HistoryEntry[] => {
  if (note === undefined && record.revision === 1) return [];
  return [{ schema: 1, id: record.id, revision: record.revision, at: record.savedAt, ...(note ?? replaced) }];
};

/** The record that a save of one sheet answers. */
export const onlySaved = (
  saved: Result<readonly EvaluationRecord[], SaveFailure>,
): Result<EvaluationRecord, SaveFailure> => {
  if (!saved.ok) return saved;
  const [record] = saved.value;
  if (record === undefined) throw new Error('a save of one sheet answered none');
  return succeed(record);
};

/** Writes all or nothing: facts, summary and history; resolved only when the browser reports the data as written. */
export const saveEvaluations = async (
  { database, now }: Setting,
  requests: readonly SaveRequest[],
): Promise<Result<readonly EvaluationRecord[], SaveFailure>> => {
  const savedAt = now();
  try {
    const names = ['evaluations', 'summaries', 'history'] as const;
    const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
    const evaluations = transaction.objectStore('evaluations');
    const found = await Promise.all(requests.map(({ evaluation }) => evaluations.get(evaluation.id)));
    const stored = found.map(readStored);
    const isStale = ({ basedOn }: SaveRequest, index: number): boolean =>
      basedOn !== null && basedOn !== (stored[index]?.revision ?? 0);
    const conflicts = requests.filter(isStale);
    if (conflicts.length > 0) {
      transaction.abort();
      await transaction.done.catch(() => null);
      return fail({ kind: 'conflict', ids: conflicts.map(({ evaluation }) => evaluation.id) });
    }
    const records = requests.map((request, index) => toRecord(request, stored[index] ?? null, savedAt));
    const history = records.flatMap((record, index) => toHistory(record, requests[index]?.note));
    await Promise.all([
      ...records.map((record) => evaluations.put(record, record.id)),
      ...records.map((record) => transaction.objectStore('summaries').put(toSummary(record), record.id)),
      ...history.map((entry) => transaction.objectStore('history').put(entry, [entry.id, entry.revision])),
      transaction.done,
    ]);
    return succeed(records);
  } catch (error) {
    return fail(toSaveFailure(error));
  }
};
