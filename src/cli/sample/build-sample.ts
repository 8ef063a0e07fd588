import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { emptyLedger } from '../../domain/entry/ledger.ts';
import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { emptyWatch } from '../../domain/monitoring/watch.ts';
import { defaultRuleSetId } from '../../domain/rules/rule-sets.ts';
import { emptyReview } from '../../domain/review/review.ts';
import { importFile } from '../../import/import-file.ts';
import { currentSchema } from '../../storage/schema/migrate.ts';
import type { WorkspaceFile } from '../../storage/schema/workspace-file.ts';
import { sampleText } from '../../text/sample-text.ts';
import { buildYear } from './build-year.ts';

/** The published documents, each of one unit, with the files that hold their tables and the rules they follow. */
const documents = [
  { files: ['weinan-2023-1', 'weinan-2023-2', 'weinan-2023-3', 'weinan-2023-4'], ruleSetId: defaultRuleSetId },
  { files: ['shaanxi-2021-1', 'shaanxi-2021-2', 'shaanxi-2021-3'], ruleSetId: defaultRuleSetId },
  { files: ['guyuan-2025-1', 'guyuan-2025-2'], ruleSetId: defaultRuleSetId },
  {
    files: ['sanming-2023-1', 'sanming-2023-2', 'sanming-2023-3', 'sanming-2023-4', 'sanming-2023-5'],
    ruleSetId: 'sanming-2023',
  },
  { files: ['liuzhou-2025'], ruleSetId: defaultRuleSetId },
] as const;

/** Readable ids that stay the same from build to build: liuzhou-2025-3, and liuzhou-2025-3-6 for its sixth row. */
const withReadableIds = (evaluation: Evaluation, id: string): Evaluation => ({
  ...evaluation,
  id,
  indicators: evaluation.indicators.map((indicator, index) => ({ ...indicator, id: `${id}-${index + 1}` })),
});

const importTables = async (folder: string, name: string): Promise<readonly Evaluation[]> => {
  const path = join(folder, `${name}.xlsx`);
  let count = 0;
  const newId = (): string => {
    count += 1;
    return `${name}:${count}`;
  };
  const { drafts, failure } = await importFile(
    { file: basename(path), bytes: new Uint8Array(await readFile(path)) },
    { newId },
  );
  if (failure !== null || drafts.length === 0) throw new Error(`${path}: ${failure?.kind ?? 'no table'}`);
  return drafts.map(({ evaluation }, index) =>
    withReadableIds(evaluation, drafts.length === 1 ? name : `${name}-${index + 1}`),
  );
};

/** A table that does not print its unit is of the unit that published the document. */
const withUnit = (evaluations: readonly Evaluation[]): readonly Evaluation[] => {
  const unit = evaluations.find(({ implementingUnit }) => implementingUnit !== '')?.implementingUnit ?? '';
  return evaluations.map((evaluation) =>
    evaluation.implementingUnit === '' ? { ...evaluation, implementingUnit: unit } : evaluation,
  );
};

type Sheet = WorkspaceFile['evaluations'][number];

const untouched = { ledger: emptyLedger, review: emptyReview, log: [], watch: emptyWatch, revision: 1 } as const;

const publishedSheets = async (folder: string): Promise<readonly Sheet[]> => {
  const sheets: Sheet[] = [];
  for (const { files, ruleSetId } of documents) {
    const read: Evaluation[] = [];
    for (const name of files) read.push(...(await importTables(folder, name)));
    sheets.push(...withUnit(read).map((evaluation) => ({ ...untouched, ruleSetId, evaluation })));
  }
  return sheets;
};

/**
 * The sample workspace: the published tables of five cities, read from `folder` as any file is read, and beside them a
 * made-up year under way, for nobody publishes months.
 */
export const buildSample = async (folder: string): Promise<WorkspaceFile> => ({
  format: 'jichi-workspace',
  schema: currentSchema,
  title: sampleText.title,
  evaluations: [
    ...(await publishedSheets(folder)),
    ...buildYear().map((sheet) => ({ ...untouched, ...sheet, ruleSetId: defaultRuleSetId })),
  ],
  history: [],
  damaged: [],
});
