import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { fail, type Result, succeed } from '../../domain/result.ts';
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
  const present = await namesIn(request.folder);
  if (!present.ok) return { written, failures: [`${request.folder}: ${exportText.noSuchFolder(present.error)}`] };
  const taken = new Set([...request.files, ...present.value].map(pathKey));
  for (const file of request.files) {
    try {
      const found = await readEvaluations(file, newId);
      if (typeof found === 'string') failures.push(`${file}: ${found}`);
      else await writeEvaluations(found, { file, request, write, taken, written });
    } catch (error) {
      failures.push(`${file}: ${exportText.failed(error instanceof Error ? error.message : String(error))}`);
    }
  }
  return { written, failures };
};

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Step by step: where a file system refuses folders (/proc), Node's own `recursive` tries for ever. */
const makeFolder = async (folder: string): Promise<void> => {
  try {
    await mkdir(folder);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return;
    const parent = dirname(folder);
    if (codeOf(error) !== 'ENOENT' || parent === folder || existsSync(parent)) throw error;
    await makeFolder(parent);
    await mkdir(folder);
  }
};

/** What lies in the folder, made where there is none; or why it cannot be used. */
const namesIn = async (folder: string): Promise<Result<readonly string[], string>> => {
  try {
    await makeFolder(folder);
    return succeed((await readdir(folder)).map((name) => join(folder, name)));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
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
  readonly written: string[];
};

const writeEvaluations = async (
  evaluations: readonly Evaluation[],
  { file, request, write, taken, written }: Target,
): Promise<void> => {
  const { folder, format } = request;
  const names = outputNames(file, evaluations.length, { folder, extension: format, taken });
  for (const [index, evaluation] of evaluations.entries()) {
    const choice = { form: request.form ?? selfEvaluationFormOf(evaluation), scores: request.scores };
    const bytes = await write(prepareSheet({ evaluation, kept: null }, request.ruleSet, choice));
    const path = names[index] ?? '';
    await writeFile(path, bytes, { flag: 'wx' });
    written.push(path);
  }
};
