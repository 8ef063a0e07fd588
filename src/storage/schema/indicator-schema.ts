import { z } from 'zod';
import { type Indicator, indicatorFields } from '../../domain/indicator/indicator.ts';
import { originSchema } from './origin-schema.ts';

const indicatorField = z.enum(indicatorFields);

export const indicatorSchema: z.ZodType<Indicator> = z.object({
  id: z.string().min(1),
  category: z.enum(['cost', 'output', 'benefit', 'satisfaction']).nullable(),
  categoryText: z.string(),
  subcategoryText: z.string(),
  name: z.string(),
  targetText: z.string(),
  actualText: z.string(),
  maxScoreText: z.string(),
  selfScoreText: z.string(),
  deviationReason: z.string(),
  remark: z.string(),
  attainment: z.enum(['met', 'partly-met', 'not-met']).nullable(),
  judgedScoreText: z.string(),
  baselineText: z.string(),
  origins: z.partialRecord(indicatorField, originSchema),
  doubts: z.array(indicatorField),
});
