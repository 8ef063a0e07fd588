import { z } from 'zod';
import { emptyLedger } from '../../domain/entry/ledger.ts';

const numbered = z.looseObject({ schema: z.number() });
const workspaceFile = z.looseObject({ evaluations: z.array(z.looseObject({})) });

/** Schema 2 keeps a ledger beside every sheet; a workspace file carries revisions and the history too. */
export const addLedger = (older: unknown): unknown => {
  const file = workspaceFile.safeParse(older);
  if (file.success) {
    const evaluations = file.data.evaluations.map((entry) => ({ ...entry, ledger: emptyLedger, revision: 1 }));
    return { ...file.data, schema: 2, evaluations, history: [] };
  }
  return { ...numbered.parse(older), schema: 2, ledger: emptyLedger };
};
