import { z } from 'zod';
import type { Origin } from '../../domain/evaluation/origin.ts';

export const originSchema: z.ZodType<Origin> = z.object({
  table: z.number().int().min(0),
  row: z.number().int().min(1),
  column: z.number().int().min(1),
  text: z.string(),
});
