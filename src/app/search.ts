import { z } from 'zod';
import { lights } from '../domain/monitoring/light.ts';
import { aspects } from '../domain/indicator/aspect.ts';
import { queueOrders, reviewTabs } from '../features/review/review-search.ts';
import { views } from '../text/ui-frame.ts';

/** An empty text is the same as none. */
const text = z.string().min(1).optional().catch(undefined);

/** A value that does not fit is dropped, so that an old or mistyped link still opens. */
const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** Where the user is, on every page. */
export const frameSearch = z.object({
  year: lenient(z.coerce.number().int().min(1990).max(2100)),
  unit: text,
  view: lenient(z.enum(views)),
});

export const listSearch = z.object({
  q: text,
  kind: lenient(z.enum(['self-evaluation', 'target', 'monitoring', 'blank'])),
  grade: lenient(z.enum(['excellent', 'good', 'fair', 'poor', 'none'])),
  state: lenient(z.enum(['draft', 'submitted', 'returned', 'reviewed', 'archived'])),
  open: lenient(z.literal('yes')),
  removed: lenient(z.literal('shown')),
  sort: lenient(
    z.enum(['project', 'unit', 'year', 'form', 'budget', 'rate', 'total', 'grade', 'state', 'open', 'findings']),
  ),
  dir: lenient(z.enum(['down', 'up'])),
});

export const overviewSearch = z.object({
  department: text,
  lost: lenient(z.enum(aspects)),
  state: lenient(z.enum(['draft', 'submitted', 'returned', 'reviewed', 'archived'])),
  light: lenient(z.enum([...lights, 'none'])),
  rows: text,
});

/** The month of 双监控; absent = the newest that was reported. */
const month = lenient(z.coerce.number().int().min(1).max(12));

export const monitoringSearch = z.object({ month, light: lenient(z.enum([...lights, 'none'])) });

/** `rules`: another rule set is tried out; `at`: the row whose receipt is open. */
export const evaluationSearch = z.object({ rules: text, at: text });

export const openSearch = z.object({ from: text });

export const printSearch = z.object({ ids: text, form: text });

export const reviewSearch = z.object({
  tab: lenient(z.enum(reviewTabs)),
  sheet: text,
  state: lenient(z.enum(['draft', 'submitted', 'returned', 'reviewed', 'archived'])),
  risky: lenient(z.literal('yes')),
  sort: lenient(z.enum(queueOrders)),
  dir: lenient(z.enum(['down', 'up'])),
});
