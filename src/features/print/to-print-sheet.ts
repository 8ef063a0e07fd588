import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { scoreEvaluation } from '../../domain/scoring/score-evaluation.ts';
import { findForm, formOf } from '../../export/forms/published-forms.ts';
import { computedValues } from '../../export/layout/computed-values.ts';
import { layOutForm } from '../../export/layout/lay-out-form.ts';
import type { SheetLayout } from '../../export/layout/sheet-layout.ts';
import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';
import { ruleSetOf } from '../../storage/summary.ts';

/** `form` null: each sheet in the form it came in. `computed` fills the scores that a unit left blank. */
export type PrintChoice = { readonly form: string | null; readonly scores: 'written' | 'computed' };

/** A sheet ready to be cut into pages. */
export type PrintSheet = { readonly title: string; readonly formName: string; readonly layout: SheetLayout };

/** What names a sheet: year, and project or unit. */
export const sheetTitle = ({ fiscalYear, projectName, implementingUnit }: Evaluation): string =>
  [fiscalYear, projectName || implementingUnit].filter((part) => part !== null && part !== '').join(' ');

export const toPrintSheet = (
  { ruleSetId, evaluation }: EvaluationRecord,
  { form, scores }: PrintChoice,
): PrintSheet => {
  const chosen = (form === null ? null : findForm(form)) ?? formOf(evaluation);
  const ruleSet = ruleSetOf(ruleSetId);
  const computed =
    scores === 'computed' ? computedValues(evaluation, scoreEvaluation(evaluation, ruleSet), ruleSet) : null;
  return { title: sheetTitle(evaluation), formName: chosen.name, layout: layOutForm(chosen, evaluation, computed) };
};
