import { z } from 'zod';

/** A file kept as evidence: its bytes in this browser, in a backup as base64. */
export type KeptFile = { readonly id: string; readonly name: string; readonly type: string; readonly base64: string };

export const keptFileSchema: z.ZodType<KeptFile> = z.object({
  id: z.string().min(1),
  name: z.string(),
  type: z.string(),
  base64: z.base64(),
});
