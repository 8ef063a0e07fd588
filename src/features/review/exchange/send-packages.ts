import { groupBy } from '../../../domain/group-by.ts';
import { fileSheet } from '../../../domain/exchange/file-sheet.ts';
import { fileStem } from '../../../export/file-name.ts';
import type { SheetToSend } from '../../../export/package/write-package.ts';
import type { SaveRequest } from '../../../storage/save-evaluations.ts';
import type { HistoryEntry } from '../../../storage/schema/history-schema.ts';
import { toPackageFields } from '../../../storage/schema/package-sheet.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { ruleSetOf, toSummary } from '../../../storage/summary.ts';
import { gradeBandText } from '../../../text/grade-band-text.ts';
import { exchangeText } from '../../../text/review-exchange-text.ts';

type Told = { readonly by: string; readonly at: string };

/** What sending sheets comes to: those that go into the package, and what is written here of those that change. */
export type FilingWork = { readonly ids: readonly string[]; readonly requests: readonly SaveRequest[] };

/** Only what can be sent is: that is asked again of the sheets themselves, for the list they were taken from may be old. */
export const toFiling = (records: readonly EvaluationRecord[], told: Told): FilingWork => {
  const ready = records.filter((record) => toSummary(record).filing === 'open');
  const requests = ready.flatMap((record): readonly SaveRequest[] => {
    const { sheet, edits } = fileSheet(record, { ...told, ruleSetOf, gradeText: gradeBandText });
    if (sheet === record) return [];
    const { evaluation, ledger, review, log, ruleSetId } = sheet;
    const note = { by: told.by, action: 'submitted', reason: '', edits } as const;
    return [{ evaluation, ledger, review, log, ruleSetId, basedOn: record.revision, note }];
  });
  return { ids: ready.map(({ id }) => id), requests };
};

/** Sheets as they travel, each with its history. */
export const toSheetsToSend = (
  records: readonly EvaluationRecord[],
  histories: ReadonlyMap<string, readonly HistoryEntry[]>,
): readonly SheetToSend[] =>
  records.map((record) => ({
    id: record.id,
    fields: toPackageFields({
      record,
      ruleSetVersion: ruleSetOf(record.ruleSetId).version,
      history: histories.get(record.id) ?? [],
    }),
  }));

/** Sheets by their unit, in the order they come. */
export const groupByUnit = <Row extends { readonly implementingUnit: string }>(
  rows: readonly Row[],
): readonly (readonly [string, readonly Row[]])[] => [...groupBy(rows, ({ implementingUnit }) => implementingUnit)];

/** The name of a package: what it is, whose sheets are in it where they are of one unit, and its day. */
export const packageName = (
  label: string,
  rows: readonly { readonly implementingUnit: string }[],
  at: string,
): string => {
  const [only, ...others] = groupByUnit(rows);
  const unit = only === undefined || others.length > 0 || only[0] === '' ? [] : [fileStem([only[0]])];
  return exchangeText.fileName([label, ...unit], at.slice(0, 10));
};
