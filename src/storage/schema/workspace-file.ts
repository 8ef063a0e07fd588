import { z } from 'zod';
import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import type { ChangeLog } from '../../domain/exchange/change-log.ts';
import type { Review } from '../../domain/review/review.ts';
import { fail, type Result, succeed } from '../../domain/result.ts';
import type { Ledger } from '../../domain/entry/ledger.ts';
import type { Watch } from '../../domain/monitoring/watch.ts';
import type { FormAdaptation } from '../../domain/form/form-adaptation.ts';
import { type BureauSettings, bureauSchema } from '../bureau-store.ts';
import { formAdaptationSchema } from '../forms-store.ts';
import { evaluationSchema } from './evaluation-schema.ts';
import { type KeptFile, keptFileSchema } from './file-schema.ts';
import { type HistoryEntry, historySchema } from './history-schema.ts';
import { watchSchema } from './watch-schema.ts';
import { ledgerSchema } from './ledger-schema.ts';
import { currentSchema, migrate, type MigrationFailure } from './migrate.ts';
import { changeLogSchema, reviewSchema } from './review-schema.ts';
import { type EvaluationRecord, toShapeFailure } from './parse-record.ts';

/** A workspace as one file: what the backup writes, what the sample is, what an address may offer. */
export type WorkspaceFile = {
  readonly format: 'jichi-workspace';
  readonly schema: typeof currentSchema;
  readonly title: string;
  readonly evaluations: readonly {
    readonly ruleSetId: string;
    readonly evaluation: Evaluation;
    readonly ledger: Ledger;
    readonly review: Review;
    readonly log: ChangeLog;
    readonly watch: Watch;
    readonly revision: number;
  }[];
  readonly history: readonly HistoryEntry[];
  /** Files kept as evidence; left out where there are none. */
  readonly files?: readonly KeptFile[] | undefined;
  /** What the finance bureau set; files without it leave that alone. */
  readonly bureau?: BureauSettings | undefined;
  /** Forms that the bureau adapted; left out where there are none. */
  readonly forms?: readonly FormAdaptation[] | undefined;
  /** Records that could not be opened, exactly as they were stored. */
  readonly damaged: readonly { readonly id: string; readonly stored: unknown }[];
};

export type WorkspaceFileFailure =
  | MigrationFailure
  | { readonly kind: 'not-json'; readonly firstCharacters: string }
  | { readonly kind: 'not-a-workspace' }
  | { readonly kind: 'shape'; readonly path: string; readonly problem: string };

const entrySchema = z.object({
  ruleSetId: z.string().min(1),
  evaluation: evaluationSchema,
  ledger: ledgerSchema,
  review: reviewSchema,
  log: changeLogSchema,
  watch: watchSchema,
  revision: z.number().int().min(1),
});

const workspaceFileSchema = z.object({
  format: z.literal('jichi-workspace'),
  schema: z.literal(currentSchema),
  title: z.string(),
  evaluations: z.array(z.unknown()),
  history: z.array(historySchema),
  files: z.array(keptFileSchema).optional(),
  bureau: bureauSchema.optional(),
  forms: z.array(formAdaptationSchema).optional(),
  damaged: z.array(z.object({ id: z.string(), stored: z.unknown() })),
});

const parseJson = (text: string): Result<unknown, WorkspaceFileFailure> => {
  try {
    const value: unknown = JSON.parse(text);
    return succeed(value);
  } catch {
    return fail({ kind: 'not-json', firstCharacters: text.slice(0, 40) });
  }
};

const identified = z.looseObject({ evaluation: z.looseObject({ id: z.string().min(1) }) });

/** A sheet that does not fit, whole, as a record of the store would hold it. */
const toDamaged = (entry: unknown, at: number): WorkspaceFile['damaged'][number] => {
  const known = identified.safeParse(entry);
  if (!known.success) return { id: `backup-${at + 1}`, stored: entry };
  const { id } = known.data.evaluation;
  return { id, stored: { schema: currentSchema, id, savedAt: '', ...known.data } };
};

/** The sheets of a file one by one, so that one that does not fit does not keep the others out. */
const readEntries = (
  entries: readonly unknown[],
): Result<Pick<WorkspaceFile, 'evaluations' | 'damaged'>, WorkspaceFileFailure> => {
  const parsed = entries.map((entry) => entrySchema.safeParse(entry));
  const evaluations = parsed.flatMap((entry) => (entry.success ? [entry.data] : []));
  const first = parsed.findIndex(({ success }) => !success);
  const error = parsed[first]?.error;
  if (evaluations.length === 0 && error !== undefined) {
    const failure = toShapeFailure(error);
    return fail({ ...failure, path: `evaluations.${first}.${failure.path}` });
  }
  const damaged = entries.flatMap((entry, at) => (parsed[at]?.success === true ? [] : [toDamaged(entry, at)]));
  return succeed({ evaluations, damaged });
};

/**
 * Reads a workspace file of any version; nothing of it is trusted. Sheets that do not fit are among the damaged; a file
 * of nothing else fails.
 */
export const parseWorkspaceFile = (text: string): Result<WorkspaceFile, WorkspaceFileFailure> => {
  const json = parseJson(text);
  if (!json.ok) return json;
  if (!z.looseObject({ format: z.literal('jichi-workspace') }).safeParse(json.value).success)
    return fail({ kind: 'not-a-workspace' });
  const migrated = migrate(json.value);
  if (!migrated.ok) return migrated;
  const parsed = workspaceFileSchema.safeParse(migrated.value);
  if (!parsed.success) return fail(toShapeFailure(parsed.error));
  const entries = readEntries(parsed.data.evaluations);
  if (!entries.ok) return entries;
  const { evaluations, damaged } = entries.value;
  return succeed({ ...parsed.data, evaluations, damaged: [...parsed.data.damaged, ...damaged] });
};

/** A sheet as a workspace file holds it. */
export const toFileEntry = ({
  ruleSetId,
  evaluation,
  ledger,
  review,
  log,
  watch,
  revision,
}: EvaluationRecord): WorkspaceFile['evaluations'][number] => ({
  ruleSetId,
  evaluation,
  ledger,
  review,
  log,
  watch,
  revision,
});

export const formatWorkspaceFile = (file: WorkspaceFile): string => JSON.stringify(file);
