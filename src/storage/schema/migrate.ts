import { z } from 'zod';
import { fail, type Result, succeed } from '../../domain/result.ts';
import { addLedger } from './migrate-1-to-2.ts';
import { addReview } from './migrate-2-to-3.ts';
import { addWatch } from './migrate-3-to-4.ts';
import { addExpected } from './migrate-4-to-5.ts';

/** Number of the shape in which records are written now. */
export const currentSchema = 5;

/** `steps[n]` turns a record of schema n into one of schema n + 1. Every shape keeps a sample under test/cases/schema. */
export type MigrationSteps = Readonly<Record<number, (record: unknown) => unknown>>;

const steps: MigrationSteps = { 1: addLedger, 2: addReview, 3: addWatch, 4: addExpected };

export type MigrationFailure =
  | { readonly kind: 'no-schema' }
  | { readonly kind: 'newer-schema'; readonly schema: number }
  | { readonly kind: 'no-step'; readonly schema: number };

const numbered = z.looseObject({ schema: z.number().int().min(1) });

/** Brings a stored record of any numbered shape to the current one, step by step; its content is parsed afterwards. */
export const migrate = (
  record: unknown,
  { target, steps: path }: { readonly target: number; readonly steps: MigrationSteps } = {
    target: currentSchema,
    steps,
  },
): Result<unknown, MigrationFailure> => {
  let current = record;
  for (;;) {
    const parsed = numbered.safeParse(current);
    if (!parsed.success) return fail({ kind: 'no-schema' });
    const { schema } = parsed.data;
    if (schema === target) return succeed(current);
    if (schema > target) return fail({ kind: 'newer-schema', schema });
    const step = path[schema];
    if (step === undefined) return fail({ kind: 'no-step', schema });
    current = step(current);
  }
};
