import { z } from 'zod';
import type { Evidence, Ledger, Measure, TargetChange } from '../../domain/entry/ledger.ts';

export const evidenceSchema: z.ZodType<Evidence> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('link'), address: z.string() }),
  z.object({ kind: z.literal('file'), id: z.string().min(1), name: z.string(), size: z.number().int().min(0) }),
]);

export const measureSchema: z.ZodType<Measure> = z.object({
  kind: z.enum(['cumulative', 'latest', 'average']).nullable(),
  interval: z.enum(['month', 'quarter', 'half-year']),
  source: z.enum(['entered', 'periods']),
  values: z.array(
    z.object({
      month: z.number().int().min(0).max(12),
      text: z.string(),
      note: z.string(),
      evidence: z.array(evidenceSchema),
    }),
  ),
});

export const targetChangeSchema: z.ZodType<TargetChange> = z.object({
  indicatorId: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});

/** What is kept beside a sheet; since schema 2. */
export const ledgerSchema: z.ZodType<Ledger> = z.object({
  measures: z.record(z.string(), measureSchema),
  weights: z.enum(['open', 'locked']),
  targetChanges: z.array(targetChangeSchema),
});
