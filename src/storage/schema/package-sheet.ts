import { z } from 'zod';
import { fail, type Result, succeed } from '../../domain/result.ts';
import { type HistoryEntry, historySchema } from './history-schema.ts';
import { type EvaluationRecord, parseRecord, type RecordFailure, toShapeFailure } from './parse-record.ts';

/** A sheet as it travels in a package: the record as stored here, its rule set's version, and its history. */
export type PackageSheet = {
  readonly record: EvaluationRecord;
  /** Null in packages that did not say. */
  readonly ruleSetVersion: number | null;
  readonly history: readonly HistoryEntry[];
};

const beside = z.object({
  ruleSetVersion: z.number().int().nullable().optional(),
  history: z.array(historySchema).optional(),
});

/** What is written of a sheet into a package. */
export const toPackageFields = ({
  record,
  ruleSetVersion,
  history,
}: PackageSheet): Readonly<Record<string, unknown>> => ({ ...record, ruleSetVersion, history });

/** Reads a sheet of a package through the same door as every stored record, older schemas included. */
export const parsePackageSheet = (fields: unknown): Result<PackageSheet, RecordFailure> => {
  const record = parseRecord(fields);
  if (!record.ok) return record;
  const parsed = beside.safeParse(fields);
  if (!parsed.success) return fail(toShapeFailure(parsed.error));
  const { id, evaluation } = record.value;
  if (evaluation.id !== id) return fail({ kind: 'shape', path: 'evaluation.id', problem: evaluation.id });
  const { ruleSetVersion = null, history = [] } = parsed.data;
  return succeed({ record: record.value, ruleSetVersion, history });
};
