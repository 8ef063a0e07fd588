import { useState } from 'react';
import { useReadRecords } from '../../queries/review.ts';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';

/** How far a pass over many sheets is. */
export type Pass = { readonly state: 'idle' | 'running' | 'done'; readonly done: number; readonly all: number };

const chunkSize = 200;

/** Goes over many sheets a chunk at a time, so that the page stays free; answers what each chunk gave. */
export const useChunks = () => {
  const read = useReadRecords();
  const [pass, setPass] = useState<Pass>({ state: 'idle', done: 0, all: 0 });
  const run = async <Result>(
    ids: readonly string[],
    work: (records: readonly EvaluationRecord[]) => readonly Result[],
  ): Promise<readonly Result[]> => {
    const results: Result[] = [];
    for (let start = 0; start < ids.length; start += chunkSize) {
      setPass({ state: 'running', done: start, all: ids.length });
      results.push(...work(await read(ids.slice(start, start + chunkSize))));
    }
    setPass({ state: 'done', done: ids.length, all: ids.length });
    return results;
  };
  return { pass, run };
};
