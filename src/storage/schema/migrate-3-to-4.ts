import { z } from 'zod';
import { emptyWatch } from '../../domain/monitoring/watch.ts';

const numbered = z.looseObject({ schema: z.number() });
const workspaceFile = z.looseObject({ evaluations: z.array(z.looseObject({})) });

/** Schema 4 keeps a watch through the year beside every sheet. */
export const addWatch = (older: unknown): unknown => {
  const file = workspaceFile.safeParse(older);
  if (file.success) {
    const evaluations = file.data.evaluations.map((entry) => ({ ...entry, watch: emptyWatch }));
    return { ...file.data, schema: 4, evaluations };
  }
  return { ...numbered.parse(older), schema: 4, watch: emptyWatch };
};
