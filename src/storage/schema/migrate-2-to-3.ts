import { z } from 'zod';
import { emptyReview } from '../../domain/review/review.ts';

const numbered = z.looseObject({ schema: z.number() });
const workspaceFile = z.looseObject({ evaluations: z.array(z.looseObject({})) });

/** Schema 3 keeps a review and a change log beside every sheet. */
export const addReview = (older: unknown): unknown => {
  const file = workspaceFile.safeParse(older);
  if (file.success) {
    const evaluations = file.data.evaluations.map((entry) => ({ ...entry, review: emptyReview, log: [] }));
    return { ...file.data, schema: 3, evaluations };
  }
  return { ...numbered.parse(older), schema: 3, review: emptyReview, log: [] };
};
