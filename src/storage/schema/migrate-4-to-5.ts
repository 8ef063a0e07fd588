import { z } from 'zod';

const entries = z.array(z.looseObject({}));
const watched = z.looseObject({ watch: z.looseObject({ executed: entries, outlooks: entries }) });
const numbered = watched.extend({ schema: z.number() });
const workspaceFile = z.looseObject({ evaluations: z.array(watched) });

const addTo = <Kept extends z.infer<typeof watched>>(kept: Kept): Kept => ({
  ...kept,
  watch: {
    ...kept.watch,
    executed: kept.watch.executed.map((entry) => ({ ...entry, expectedText: '' })),
    outlooks: kept.watch.outlooks.map((outlook) => ({ ...outlook, expectedText: '' })),
  },
});

/** Schema 5 keeps what the unit itself expects of the year's end, of each indicator and of its money. */
export const addExpected = (older: unknown): unknown => {
  const file = workspaceFile.safeParse(older);
  if (file.success) return { ...file.data, schema: 5, evaluations: file.data.evaluations.map(addTo) };
  return { ...addTo(numbered.parse(older)), schema: 5 };
};
