import type { EvaluationState } from '../evaluation/evaluation.ts';
import { appendLog, factsHash } from './change-log.ts';
import type { ExchangedSheet } from './merge-sheets.ts';

const FILABLE: readonly EvaluationState[] = ['draft', 'returned', 'submitted'];

/** True when a unit may still send this sheet. */
export const isFilable = (state: EvaluationState): boolean => FILABLE.includes(state);

/** The sheet as filed: submitted, with one more step in its log; filing the same facts twice adds nothing. */
export const fileSheet = (
  sheet: ExchangedSheet,
  { by, at }: { readonly by: string; readonly at: string },
): ExchangedSheet => {
  const last = sheet.log.at(-1);
  if (last?.action === 'filed' && last.facts === factsHash(sheet.evaluation)) return sheet;
  const evaluation = { ...sheet.evaluation, state: 'submitted' as const };
  const log = appendLog(sheet.log, { at, by, action: 'filed', reason: '' }, { ...sheet, evaluation });
  return { ...sheet, evaluation, log };
};
