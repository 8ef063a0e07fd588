import { useReadRecords } from '../../queries/review.ts';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';
import { type Passes, type PassSetting, usePass } from './use-pass.ts';

/** Sheets worked on in one go: the page draws in between. */
const chunkSize = 50;

type Work<Result> = (records: readonly EvaluationRecord[]) => readonly Result[];

export type Chunks = Passes & {
  /** Goes over sheets a chunk at a time and answers what each chunk gave; stops with its pass. */
  readonly over: <Result>(
    ids: readonly string[],
    work: Work<Result>,
    setting: PassSetting & { readonly words: (done: number, all: number) => string },
  ) => Promise<readonly Result[]>;
};

/** Passes over many sheets. */
export const useChunks = (): Chunks => {
  const read = useReadRecords();
  const passes = usePass();
  return {
    ...passes,
    over: async (ids, work, { tell, signal, words }) => {
      const results = [];
      for (let start = 0; start < ids.length && !signal.aborted; start += chunkSize) {
        tell(words(start, ids.length), start, ids.length);
        results.push(...work(await read(ids.slice(start, start + chunkSize))));
      }
      return results;
    },
  };
};
