import { emptyLedger } from '../../src/domain/entry/ledger.ts';
import { fileSheet } from '../../src/domain/exchange/file-sheet.ts';
import type { ExchangedSheet } from '../../src/domain/exchange/merge-sheets.ts';
import { emptyWatch } from '../../src/domain/monitoring/watch.ts';
import { ruleSetOf } from '../../src/storage/summary.ts';
import { gradeBandText } from '../../src/text/grade-band-text.ts';

/** A sheet as its unit files it, as far as both sides have it; one that is not filed is the same object. */
export const filedSheet = <Sheet extends ExchangedSheet>(
  sheet: Sheet,
  told: { readonly by: string; readonly at: string },
): Sheet => {
  const kept = { ruleSetId: 'national-2020', ledger: emptyLedger, watch: emptyWatch, ...sheet };
  const filed = fileSheet(kept, { ...told, ruleSetOf, gradeText: gradeBandText }).sheet;
  return filed === kept ? sheet : { ...sheet, evaluation: filed.evaluation, log: filed.log };
};
