import { z } from 'zod';
import type { FormAdaptation } from '../domain/form/form-adaptation.ts';
import type { Database } from './database.ts';

/** The forms a bureau adapted; they belong to the workspace. */
export type StoredForms = { readonly schema: 1; readonly forms: readonly FormAdaptation[] };

export const formAdaptationSchema: z.ZodType<FormAdaptation> = z.object({
  id: z.string().min(1),
  base: z.string().min(1),
  name: z.string().min(1),
  title: z.string(),
  labels: z.array(z.object({ from: z.string(), to: z.string() })),
  order: z.array(z.enum(['cost', 'output', 'benefit', 'satisfaction'])).nullable(),
  extraColumns: z.array(z.object({ head: z.string(), content: z.enum(['blank', 'remark', 'baselineText']) })),
  notes: z.array(z.string()),
});

const formsSchema = z.object({ schema: z.literal(1), forms: z.array(z.unknown()) });

const key = 'forms';

/** The forms as stored; one that does not fit is left out, the others stay. */
export const readForms = async (database: Database): Promise<readonly FormAdaptation[]> => {
  const stored = formsSchema.safeParse(await database.get('meta', key));
  if (!stored.success) return [];
  return stored.data.forms.flatMap((form) => {
    const parsed = formAdaptationSchema.safeParse(form);
    return parsed.success ? [parsed.data] : [];
  });
};

export const writeForms = async (database: Database, forms: readonly FormAdaptation[]): Promise<void> => {
  const stored: StoredForms = { schema: 1, forms };
  const transaction = database.transaction('meta', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(stored, key), transaction.done]);
};
