import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';

type Resting = {
  readonly settled: () => Promise<void>;
  readonly isWriting: () => boolean;
  readonly lastWritten: () => EvaluationRecord;
  readonly reload: () => Promise<EvaluationRecord | null>;
};

/**
 * Takes what the disk has once nothing of ours is under way, for what is under way is in neither; null where the sheet is
 * gone. Read again where something was written meanwhile, and taken in the moment that is known.
 */
export const takeLatestAtRest = async (
  { settled, isWriting, lastWritten, reload }: Resting,
  take: (latest: EvaluationRecord | null) => Promise<void>,
): Promise<void> => {
  for (;;) {
    await settled();
    const record = lastWritten();
    const latest = await reload();
    if (!isWriting() && record === lastWritten()) return take(latest);
  }
};
