import { z } from 'zod';
import type { DeductionClause } from '../domain/review/deduction.ts';
import type { CheckTuning } from '../domain/review/tuning.ts';
import { exampleClauses } from '../domain/rules/published/deduction-clauses.ts';
import type { Database } from './database.ts';

/** What a finance bureau sets for its own work; belongs to the workspace, not to a sheet. */
export type BureauSettings = {
  readonly schema: 1;
  /** Who reviews here, as entered. */
  readonly reviewer: string;
  readonly clauses: readonly DeductionClause[];
  readonly tuning: readonly CheckTuning[];
  /** Units that must file, one name each: who is missing follows from it. */
  readonly expectedUnits: readonly string[];
};

const slug = z.string().transform((text) => text as CheckTuning['check']);

export const bureauSchema: z.ZodType<BureauSettings> = z.object({
  schema: z.literal(1),
  reviewer: z.string(),
  clauses: z.array(
    z.object({ id: z.string().min(1), title: z.string(), percent: z.string().regex(/^\d+(?:\.\d+)?$/u) }),
  ),
  tuning: z.array(
    z.object({
      check: slug,
      severity: z.enum(['block', 'warn', 'note', 'off']).nullable(),
      threshold: z
        .string()
        .regex(/^\d+(?:\.\d+)?$/u)
        .nullable(),
      reason: z.string(),
    }),
  ),
  expectedUnits: z.array(z.string()),
});

const key = 'bureau';

/** What applies before a bureau has set anything. */
export const noBureauSettings: BureauSettings = {
  schema: 1,
  reviewer: '',
  clauses: exampleClauses,
  tuning: [],
  expectedUnits: [],
};

/** The settings as stored; what does not fit counts as not set. */
export const readBureau = async (database: Database): Promise<BureauSettings> => {
  const parsed = bureauSchema.safeParse(await database.get('meta', key));
  return parsed.success ? parsed.data : noBureauSettings;
};

export const writeBureau = async (database: Database, settings: BureauSettings): Promise<void> => {
  const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(settings, key), transaction.done]);
};
