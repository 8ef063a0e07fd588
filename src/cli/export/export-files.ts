import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { selfEvaluationFormOf } from '../../export/forms/published-forms.ts';
import { type PreparedSheet, prepareSheet } from '../../export/prepare-sheet.ts';
import { importFile } from '../../import/import-file.ts';
import { exportText } from '../../text/export-text.ts';
import { failureLine } from '../failure-line.ts';
import type { ExportRequest } from './export-request.ts';
import { outputNames, pathKey } from './output-names.ts';

/** Turns one sheet into the bytes of a file. */
export type SheetWriter = (sheet: PreparedSheet) => Promise<Uint8Array>;

export type ExportReport = {
  /** Paths in the order of the files. */
  readonly written: readonly string[];
  /** A line per file that gave nothing, or not everything. */
  readonly failures: readonly string[];
};

/** Writes the sheet of every evaluation in the files. A file that fails is reported; the others still come. */
export const exportFiles = async (
  request: ExportRequest,
  { write, newId }: { readonly write: SheetWriter; readonly newId: () => string },
): Promise<ExportReport> => {
  const written: string[] = [];
  const failures: string[] = [];
  const taken = new Set(request.files.map(pathKey));
  await mkdir(request.folder, { recursive: true });
  for (const file of request.files) {
    try {
      const found = await readEvaluations(file, newId);
      if (typeof found === 'string') failures.push(`${file}: ${found}`);
      else written.push(...(await writeEvaluations(found, { file, request, write, taken })));
    } catch (error) {
      failures.push(`${file}: ${exportText.failed(error instanceof Error ? error.message : String(error))}`);
    }
  }
  return { written, failures };
};

/** The evaluations of a file, or why there are none. */
const readEvaluations = async (file: string, newId: () => string): Promise<readonly Evaluation[] | string> => {
  const bytes = await readBytes(file);
  if (typeof bytes === 'string') return bytes;
  const { failure, drafts } = await importFile({ file: basename(file), bytes }, { newId });
  if (failure !== null) return failureLine(failure);
  return drafts.length === 0 ? exportText.noEvaluation : drafts.map(({ evaluation }) => evaluation);
};

const readBytes = async (file: string): Promise<Uint8Array | string> => {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    return exportText.unreadable(error instanceof Error ? error.message : String(error));
  }
};

type Target = {
  readonly file: string;
  readonly request: ExportRequest;
  readonly write: SheetWriter;
  readonly taken: Set<string>;
};

const writeEvaluations = async (
  evaluations: readonly Evaluation[],
  { file, request, write, taken }: Target,
): Promise<readonly string[]> => {
  const { folder, format } = request;
  const names = outputNames(file, evaluations.length, { folder, extension: format, taken });
  for (const [index, evaluation] of evaluations.entries()) {
    const choice = { form: request.form ?? selfEvaluationFormOf(evaluation), scores: request.scores };
    await writeFile(names[index] ?? '', await write(prepareSheet({ evaluation, kept: null }, request.ruleSet, choice)));
  }
  return names;
};
