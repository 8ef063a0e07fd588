import { z } from 'zod';
import { type Funding, fundingFields } from '../../domain/budget/funding.ts';
import { originSchema } from './origin-schema.ts';

const fundingField = z.enum(fundingFields);

export const fundingSchema: z.ZodType<Funding> = z.object({
  unit: z.enum(['万元', '元']),
  rows: z.array(
    z.object({
      kind: z.enum(['total', 'current-year-appropriation', 'other', 'carried-over', 'detail']),
      label: z.string(),
      initialBudgetText: z.string(),
      adjustedBudgetText: z.string(),
      executedAmountText: z.string(),
      maxScoreText: z.string(),
      rateText: z.string(),
      selfScoreText: z.string(),
      origins: z.partialRecord(fundingField, originSchema),
      doubts: z.array(fundingField),
    }),
  ),
});
