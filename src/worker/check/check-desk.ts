import { countFindings } from '../../domain/review/count-findings.ts';
import { findCrossFindings } from '../../domain/review/find-cross-findings.ts';
import { findFindings } from '../../domain/review/find-findings.ts';
import { type SheetTrace, traceSheet } from '../../domain/review/sheet-trace.ts';
import type { Tuning } from '../../domain/review/tuning.ts';
import type { RuleSet } from '../../domain/rules/rule-set.ts';
import { defaultRuleSetId, findRuleSet } from '../../domain/rules/rule-sets.ts';
import type { CheckedSheet, CheckResult, CheckTask, SheetToCheck } from './check-message.ts';

/** Checks sheets in bulk and remembers the little of each that the comparisons between sheets need. */
export type CheckDesk = { readonly run: (task: CheckTask) => CheckResult };

const ruleSetOf = (id: string): RuleSet => {
  const ruleSet = findRuleSet(id) ?? findRuleSet(defaultRuleSetId);
  if (ruleSet === null) throw new Error('the default rule set is missing');
  return ruleSet;
};

const checkSheet = ({ evaluation, ledger, ruleSetId }: SheetToCheck, tuning: Tuning): CheckedSheet => ({
  id: evaluation.id,
  counts: countFindings(findFindings(evaluation, ruleSetOf(ruleSetId), { tuning, ledger })),
});

export const createCheckDesk = (): CheckDesk => {
  const traces = new Map<string, SheetTrace>();
  return {
    run: (task) => {
      if (task.kind === 'compare') {
        const compared = task.ids.flatMap((id) => traces.get(id) ?? []);
        return { sheets: [], crossFindings: findCrossFindings(compared, task.tuning) };
      }
      const sheets = task.sheets.map((sheet) => {
        traces.set(sheet.evaluation.id, traceSheet(sheet.evaluation, ruleSetOf(sheet.ruleSetId)));
        return checkSheet(sheet, task.tuning);
      });
      return { sheets, crossFindings: [] };
    },
  };
};
