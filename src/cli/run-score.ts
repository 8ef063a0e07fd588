import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { publishedRuleSets } from '../domain/rules/rule-sets.ts';
import type { RuleSet } from '../domain/rules/rule-set.ts';
import type { Draft, FileImport } from '../import/draft/draft.ts';
import { importFile } from '../import/import-file.ts';
import { failureLine } from './failure-line.ts';
import { scoreReportText as words } from '../text/score-report-text.ts';
import { type ArgumentFailure, parseScoreArguments } from './score-arguments.ts';
import { sheetJson } from './sheet-json.ts';
import { sheetReport } from './sheet-report.ts';
import type { Streams } from './streams.ts';

type Complain = (line: string) => void;

const argumentText = (failure: ArgumentFailure): string => {
  switch (failure.kind) {
    case 'no-files':
      return words.usage;
    case 'unknown-option':
      return `${words.unknownOption(failure.option)}\n${words.usage}`;
    case 'unknown-rules':
      return words.unknownRules(
        failure.id,
        publishedRuleSets.map((ruleSet) => ruleSet.id),
      );
  }
};

let count = 0;
const newId = (): string => {
  count += 1;
  return String(count);
};

const readOne = async (path: string, complain: Complain): Promise<FileImport | null> => {
  try {
    return await importFile({ file: basename(path), bytes: new Uint8Array(await readFile(path)) }, { newId });
  } catch (error) {
    complain(words.cannotOpen(path, error instanceof Error ? error.message : String(error)));
    return null;
  }
};

const tellAside = (path: string, read: FileImport, complain: Complain): void => {
  if (read.drafts.length === 0) complain(words.noForm(path));
  const others = read.issues.filter((issue) => issue.kind === 'not-a-performance-table').map((issue) => issue.table);
  if (read.drafts.length > 0 && others.length > 0) complain(words.otherTables(path, others));
};

/** All forms of the files, in order; a file that cannot be read is told and skipped. */
const readAll = async (
  paths: readonly string[],
  complain: Complain,
): Promise<{ readonly drafts: readonly Draft[]; readonly isWhole: boolean }> => {
  const drafts: Draft[] = [];
  let isWhole = true;
  for (const path of paths) {
    const read = await readOne(path, complain);
    if (read === null || read.failure !== null) {
      isWhole = false;
      if (read?.failure) complain(words.cannotRead(path, failureLine(read.failure)));
      continue;
    }
    tellAside(path, read, complain);
    drafts.push(...read.drafts);
  }
  return { drafts, isWhole };
};

const print = (drafts: readonly Draft[], ruleSet: RuleSet, asJson: boolean): string => {
  if (asJson) return JSON.stringify({ sheets: drafts.map((draft) => sheetJson(draft, ruleSet)) }, null, 2);
  return drafts.map((draft) => sheetReport(sheetJson(draft, ruleSet), draft.evaluation.funding.unit)).join('\n\n\n');
};

/** Exit code 0 when every file was read, 1 when one was not, 2 when the command itself makes no sense. */
export const runScore = async (asked: readonly string[], { stdout, stderr }: Streams): Promise<0 | 1 | 2> => {
  const complain: Complain = (line) => void stderr.write(`${line}\n`);
  const given = parseScoreArguments(asked);
  if (!given.ok) {
    complain(argumentText(given.error));
    return 2;
  }
  const { drafts, isWhole } = await readAll(given.value.files, complain);
  stdout.write(`${print(drafts, given.value.ruleSet, given.value.asJson)}\n`);
  return isWhole ? 0 : 1;
};
