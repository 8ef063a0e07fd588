import { parentPort } from 'node:worker_threads';
import { defaultRuleSetId, findRuleSet } from '../../src/domain/rules/rule-sets.ts';
import { scoreEvaluation } from '../../src/domain/scoring/score-evaluation.ts';
import { importFile } from '../../src/import/import-file.ts';
import { partRead } from '../../src/worker/read-parts.ts';

// A thread of the bench: reads, recognises and scores one file at a time, and hands over what the page would get.
const ruleSet = findRuleSet(defaultRuleSetId);
let lastId = 0;
const ids = { newId: (): string => `bench-${(lastId += 1)}` };

const run = async (file: string, bytes: Uint8Array): Promise<void> => {
  const read = await importFile({ file, bytes }, ids);
  for (const { evaluation } of read.drafts) if (ruleSet !== null) scoreEvaluation(evaluation, ruleSet);
  const { parts } = partRead(read);
  for (const part of parts) parentPort?.postMessage({ part });
  parentPort?.postMessage({ forms: read.drafts.length });
};

parentPort?.on('message', ({ file, bytes }: { readonly file: string; readonly bytes: Uint8Array }) => {
  void run(file, bytes);
});
