import { z } from 'zod';
import { deviationCauses, likelihoods, type Watch } from '../../domain/monitoring/watch.ts';

const month = z.number().int().min(1).max(12);

/** What is kept beside a sheet for 双监控; since schema 4, 全年预计 since 5. */
export const watchSchema: z.ZodType<Watch> = z.object({
  executed: z.array(z.object({ month, text: z.string(), expectedText: z.string() })),
  outlooks: z.array(
    z.object({
      indicatorId: z.string(),
      month,
      likelihood: z.enum(likelihoods).nullable(),
      causes: z.array(z.enum(deviationCauses)),
      causeText: z.string(),
      expectedText: z.string(),
    }),
  ),
});
