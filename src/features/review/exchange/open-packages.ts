import type { Side } from '../../../domain/exchange/merge-sheets.ts';
import { type MergePlan, mergeSheets, planMerge } from '../../../domain/exchange/merge-sheets.ts';
import { readPackage } from '../../../import/package/read-package.ts';
import type { SaveRequest } from '../../../storage/save-evaluations.ts';
import { type PackageSheet, parsePackageSheet } from '../../../storage/schema/package-sheet.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { exchangeText } from '../../../text/review-exchange-text.ts';
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

type Read = (ids: readonly string[]) => Promise<readonly EvaluationRecord[]>;

const refused = (file: string, failure: string): OpenedPackage => ({ file, from: '', failure, sheets: [] });

/** Opens one file and compares it with what is here; nothing is written. */
export const openPackage = async (
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  read: Read,
): Promise<OpenedPackage> => {
  const opened = readPackage(bytes);
  if (!opened.ok) return refused(file, packageFailureText(opened.error));
  const parsed = opened.value.sheets.map(({ fields }) => parsePackageSheet(fields));
  const broken = parsed.find((sheet) => !sheet.ok);
  if (broken !== undefined && !broken.ok) {
    const { error } = broken;
    return refused(file, exchangeText.failure.sheet(error.kind === 'shape' ? error.path : error.kind));
  }
  const sheets = parsed.flatMap((sheet) => (sheet.ok ? [sheet.value] : []));
  const here = new Map((await read(sheets.map(({ record }) => record.id))).map((record) => [record.id, record]));
  return {
    file,
    from: opened.value.from,
    failure: null,
    sheets: sheets.map((sheet) => {
      const mine = here.get(sheet.record.id) ?? null;
      return { sheet, mine, plan: planMerge(mine, sheet.record) };
    }),
  };
};

/** Sheets that would be written. */
export const isWritten = ({ plan }: OpenedSheet): boolean => plan.kind === 'new' || plan.kind === 'merge';

const toRequest = ({ sheet, mine, plan }: OpenedSheet, picks: ReadonlyMap<string, Side>): readonly SaveRequest[] => {
  const { record } = sheet;
  const last = record.log.at(-1);
  const said = { by: last?.by ?? '', reason: last?.reason ?? '', edits: [] } as const;
  const action = last?.action === 'returned' ? 'returned' : last?.action === 'filed' ? 'submitted' : 'edited';
  if (plan.kind === 'new') {
    const { evaluation, ruleSetId, ledger, review, log } = record;
    return [{ evaluation, ruleSetId, ledger, review, log, basedOn: 0, note: { ...said, action } }];
  }
  if (plan.kind !== 'merge' || mine === null) return [];
  const merged = mergeSheets(mine, record, { plan, picks });
  const isFromUnit = plan.prefer === 'theirs';
  const ledger = isFromUnit ? record.ledger : mine.ledger;
  const ruleSetId = isFromUnit ? record.ruleSetId : mine.ruleSetId;
  return [{ ...merged, ledger, ruleSetId, basedOn: mine.revision, note: { ...said, action } }];
};

/** What is written when packages are taken; `picks` by sheet id, then by place. */
export const toRequests = (
  packages: readonly OpenedPackage[],
  picks: ReadonlyMap<string, ReadonlyMap<string, Side>>,
): readonly SaveRequest[] => {
  const latest = new Map<string, readonly SaveRequest[]>();
  for (const opened of packages.flatMap(({ sheets }) => sheets))
    if (isWritten(opened))
      latest.set(opened.sheet.record.id, toRequest(opened, picks.get(opened.sheet.record.id) ?? new Map()));
  return [...latest.values()].flat();
};
