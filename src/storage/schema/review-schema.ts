import { z } from 'zod';
import type { ChangeLog } from '../../domain/exchange/change-log.ts';
import type { Review } from '../../domain/review/review.ts';

const mark = z.object({
  actualText: z.string(),
  scoreText: z.string(),
  clauses: z.array(z.string()),
  reason: z.string(),
  by: z.string(),
});

/** What a reviewer set beside a sheet; since schema 3. */
export const reviewSchema: z.ZodType<Review> = z.object({ marks: z.record(z.string(), mark), opinion: z.string() });

/** The steps of a sheet between unit and bureau; since schema 3. */
export const changeLogSchema: z.ZodType<ChangeLog> = z.array(
  z.object({
    sequence: z.number().int().min(1),
    at: z.string(),
    by: z.string(),
    action: z.enum(['filed', 'accepted', 'returned', 'approved', 'reopened', 'archived']),
    reason: z.string(),
    facts: z.string(),
    review: z.string(),
    previous: z.string(),
    hash: z.string(),
  }),
);
