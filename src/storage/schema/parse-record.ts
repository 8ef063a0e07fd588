import { z } from 'zod';
import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { ChangeLog } from '../../domain/exchange/change-log.ts';
import type { Watch } from '../../domain/monitoring/watch.ts';
import type { Review } from '../../domain/review/review.ts';
import { fail, type Result, succeed } from '../../domain/result.ts';
import type { Ledger } from '../../domain/entry/ledger.ts';
import { evaluationSchema } from './evaluation-schema.ts';
import { ledgerSchema } from './ledger-schema.ts';
import { changeLogSchema, reviewSchema } from './review-schema.ts';
import { watchSchema } from './watch-schema.ts';
import { currentSchema, migrate, type MigrationFailure } from './migrate.ts';

/** One evaluation as kept: its facts, the rule set it is scored with, and how often it was written. */
export type EvaluationRecord = {
  readonly schema: typeof currentSchema;
  readonly id: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly ruleSetId: string;
  readonly evaluation: Evaluation;
  readonly ledger: Ledger;
  /** What a reviewer set; the facts above stay as they were filed. */
  readonly review: Review;
  /** The steps between unit and bureau, each chained to the one before. */
  readonly log: ChangeLog;
  /** 双监控 through the year. */
  readonly watch: Watch;
};

/** Why a stored record cannot be opened; `path` names the first field that does not fit. */
export type RecordFailure =
  | MigrationFailure
  | { readonly kind: 'shape'; readonly path: string; readonly problem: string };

const recordSchema: z.ZodType<EvaluationRecord> = z.object({
  schema: z.literal(currentSchema),
  id: z.string().min(1),
  revision: z.number().int().min(1),
  savedAt: z.string(),
  ruleSetId: z.string().min(1),
  evaluation: evaluationSchema,
  ledger: ledgerSchema,
  review: reviewSchema,
  log: changeLogSchema,
  watch: watchSchema,
});

/** The first thing a schema objected to. */
export const toShapeFailure = (
  error: z.ZodError,
): { readonly kind: 'shape'; readonly path: string; readonly problem: string } => {
  const issue = error.issues[0];
  return { kind: 'shape', path: issue?.path.join('.') ?? '', problem: issue?.message ?? '' };
};

/** Everything stored is foreign: migrated, then parsed whole. */
export const parseRecord = (stored: unknown): Result<EvaluationRecord, RecordFailure> => {
  const migrated = migrate(stored);
  if (!migrated.ok) return migrated;
  const parsed = recordSchema.safeParse(migrated.value);
  return parsed.success ? succeed(parsed.data) : fail(toShapeFailure(parsed.error));
};
