import { compareLogs } from '../../../domain/exchange/change-log.ts';
import { findEdits, tellsAll } from '../../../domain/entry/find-edits.ts';
import type { DeductionClause } from '../../../domain/review/deduction.ts';
import {
  type MergePlan,
  type MergeSetting,
  mergeSheets,
  planMerge,
  type Side,
  takeNew,
} from '../../../domain/exchange/merge-sheets.ts';
import { fail, type Result } from '../../../domain/result.ts';
import type { SaveRequest } from '../../../storage/save-evaluations.ts';
import { type PackageSheet, parsePackageSheet } from '../../../storage/schema/package-sheet.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { isClauseMade } from '../../../text/clause-words.ts';
import { exchangeText } from '../../../text/review-exchange-text.ts';
import type { PackageResult } from '../../../worker/package/package-message.ts';
import type { PackageThread } from '../../../worker/package/start-package-thread.ts';
import type { PassSetting } from '../use-pass.ts';
import { packageFailureText } from './failure-words.ts';

/** One sheet of an opened package beside what is here of it. */
export type OpenedSheet = {
  readonly sheet: PackageSheet;
  readonly mine: EvaluationRecord | null;
  readonly plan: MergePlan;
};

/** One file as opened: its sheets, or why none of it is used. */
export type OpenedPackage = {
  readonly file: string;
  readonly from: string;
  readonly failure: string | null;
  readonly sheets: readonly OpenedSheet[];
};

/** Where a package is opened: the thread that verifies it, what is here, and the pass it is part of. */
export type OpenSetting = Pick<PassSetting, 'tell'> & {
  readonly thread: PackageThread;
  readonly read: (ids: readonly string[]) => Promise<readonly EvaluationRecord[]>;
};

type SentSheets = Extract<PackageResult, { kind: 'sheets' }>['sheets'];

/** A file of which nothing is used, and why. */
export const refused = (file: string, failure: string): OpenedPackage => ({ file, from: '', failure, sheets: [] });

/** A sheet must be the one its lines say it is: else it could take the place of another. */
const parseSheet = ({ id, fields }: SentSheets[number]): Result<PackageSheet, string> => {
  const parsed = parsePackageSheet(fields);
  if (!parsed.ok) return fail(parsed.error.kind === 'shape' ? parsed.error.path : parsed.error.kind);
  return parsed.value.record.id === id ? parsed : fail('id');
};

const compareWithHere = async (
  sheets: readonly PackageSheet[],
  read: OpenSetting['read'],
): Promise<readonly OpenedSheet[]> => {
  const here = new Map((await read(sheets.map(({ record }) => record.id))).map((record) => [record.id, record]));
  return sheets.map((sheet) => {
    const mine = here.get(sheet.record.id) ?? null;
    return { sheet, mine, plan: planMerge(mine, sheet.record) };
  });
};

const percentOf = (done: number, all: number): number => Math.floor((done * 100) / Math.max(all, 1));

/** Opens one file and compares it with what is here, a few sheets at a time; nothing is written. */
export const openPackage = async (
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array<ArrayBuffer> },
  { thread, read, tell }: OpenSetting,
): Promise<OpenedPackage> => {
  const opened: OpenedSheet[] = [];
  let answer = await thread.run({ kind: 'open', bytes }, [bytes.buffer]);
  for (;;) {
    if (answer.kind === 'refused') return refused(file, packageFailureText(answer.failure));
    if (answer.kind === 'verifying')
      tell(exchangeText.verifying(file, percentOf(answer.done, answer.all)), answer.done, answer.all);
    if (answer.kind === 'sheets') {
      if (answer.sheets.length === 0) return { file, from: answer.from, failure: null, sheets: opened };
      const parsed = answer.sheets.map(parseSheet);
      const broken = parsed.find((sheet) => !sheet.ok);
      if (broken !== undefined && !broken.ok) return refused(file, exchangeText.failure.sheet(broken.error));
      opened.push(
        ...(await compareWithHere(
          parsed.flatMap((sheet) => (sheet.ok ? [sheet.value] : [])),
          read,
        )),
      );
      tell(exchangeText.comparing(file, opened.length, answer.all), opened.length, answer.all);
    }
    answer = await thread.run({ kind: 'more' });
  }
};

/** Sheets that would be written. */
const isWritten = ({ plan }: OpenedSheet): boolean => plan.kind === 'new' || plan.kind === 'merge';

const toRequest = (
  { sheet, mine, plan }: OpenedSheet,
  { picks, isClauseMade }: Pick<MergeSetting, 'picks' | 'isClauseMade'>,
): readonly SaveRequest[] => {
  const { record } = sheet;
  const last = record.log.at(-1);
  const said = { by: last?.by ?? '', reason: last?.reason ?? '', edits: [] } as const;
  const action = last?.action === 'returned' ? 'returned' : last?.action === 'filed' ? 'submitted' : 'edited';
  if (plan.kind === 'new') {
    const { ruleSetId, ledger } = record;
    const { evaluation, review, log } = takeNew(record);
    return [{ evaluation, ruleSetId, ledger, review, log, basedOn: 0, note: { ...said, action } }];
  }
  if (plan.kind !== 'merge' || mine === null) return [];
  const merged = mergeSheets(mine, record, { plan, picks, isClauseMade });
  const isFromUnit = plan.prefer === 'theirs';
  const ledger = isFromUnit ? record.ledger : mine.ledger;
  const ruleSetId = isFromUnit ? record.ruleSetId : mine.ruleSetId;
  const edits = findEdits(mine, { ...merged, ledger, ruleSetId, watch: mine.watch });
  const note = { ...said, action: tellsAll(mine.evaluation, merged.evaluation) ? action : 'replaced', edits } as const;
  return [{ ...merged, ledger, ruleSetId, basedOn: mine.revision, note }];
};

/** Of a sheet that came in several packages only the one with the longest chain is written. */
export const settleTwins = (packages: readonly OpenedPackage[]): readonly OpenedPackage[] => {
  const chosen = new Map<string, OpenedSheet>();
  for (const opened of packages.flatMap(({ sheets }) => sheets).filter(isWritten)) {
    const { id, log } = opened.sheet.record;
    const known = chosen.get(id);
    if (known === undefined || compareLogs(known.sheet.record.log, log).kind === 'theirs-longer')
      chosen.set(id, opened);
  }
  const settle = (opened: OpenedSheet): OpenedSheet =>
    isWritten(opened) && chosen.get(opened.sheet.record.id) !== opened ? { ...opened, plan: { kind: 'twin' } } : opened;
  return packages.map((opened) => ({ ...opened, sheets: opened.sheets.map(settle) }));
};

/** Sheets of which nothing is used, whatever is chosen. */
const isRefused = ({ plan }: OpenedSheet): boolean =>
  plan.kind === 'log-changed' || plan.kind === 'forked' || plan.kind === 'facts-changed';

/** What was refused of opened packages: whole files, and single sheets of those that were read. */
export const refusedOf = (packages: readonly OpenedPackage[]): readonly OpenedPackage[] =>
  packages
    .map((opened) => ({ ...opened, sheets: opened.sheets.filter(isRefused) }))
    .filter(({ failure, sheets }) => failure !== null || sheets.length > 0);

/** The rest of opened packages, without what was refused; a file of which all was refused is gone. */
export const usableOf = (packages: readonly OpenedPackage[]): readonly OpenedPackage[] =>
  packages.flatMap((opened) => {
    const sheets = opened.sheets.filter((sheet) => !isRefused(sheet));
    const isGone = opened.failure !== null || (sheets.length === 0 && opened.sheets.length > 0);
    return isGone ? [] : [{ ...opened, sheets }];
  });

/** How many sheets would be written when packages are taken. */
export const countWritten = (packages: readonly OpenedPackage[]): number =>
  packages.reduce((sum, { sheets }) => sum + sheets.filter(isWritten).length, 0);

/** What was chosen cell by cell, and the clauses of this bureau: the words they wrote are not the reviewer's own. */
export type TakeSetting = {
  readonly picks: ReadonlyMap<string, ReadonlyMap<string, Side>>;
  readonly clauses: readonly DeductionClause[];
};

/** What is written when packages are taken, one sheet after the other; `picks` by sheet id, then by place. */
export function* toRequests(
  packages: readonly OpenedPackage[],
  { picks, clauses }: TakeSetting,
): Generator<SaveRequest> {
  for (const { sheets } of packages)
    for (const opened of sheets)
      yield* toRequest(opened, {
        picks: picks.get(opened.sheet.record.id) ?? new Map(),
        isClauseMade: (mark) => isClauseMade(mark, clauses),
      });
}
