import type { EntrySheet } from '../../domain/entry/entry-sheet.ts';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';

/** What of a record is edited together. */
export const sheetOf = ({ ruleSetId, evaluation, ledger, watch }: EvaluationRecord): EntrySheet => ({
  ruleSetId,
  evaluation,
  ledger,
  watch,
});

export const isSameWrite = (one: EvaluationRecord, other: EvaluationRecord): boolean =>
  one.revision === other.revision && one.savedAt === other.savedAt;
