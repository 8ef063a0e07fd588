import type { Evaluation } from '../domain/evaluation/evaluation.ts';
import type { RuleSet } from '../domain/rules/rule-set.ts';
import { scoreEvaluation } from '../domain/scoring/score-evaluation.ts';
import { formOf } from './forms/published-forms.ts';
import { besideValues, type KeptBeside, nothingBeside } from './layout/beside-values.ts';
import { computedValues } from './layout/computed-values.ts';
import type { PrintSource } from './layout/print-values.ts';
import type { Form } from './layout/form.ts';
import { layOutSheet } from './layout/lay-out-form.ts';
import type { SheetLayout } from './layout/sheet-layout.ts';
import type { SheetScore } from './layout/sheet-score.ts';
import { withoutMonths } from './without-months.ts';

/** `form` null: the form a sheet came in. `computed` fills the scores that a unit left blank. */
export type SheetChoice = { readonly form: Form | null; readonly scores: 'written' | 'computed' };

/** An evaluation and what is kept beside it; null when it comes from a file. */
export type SheetFacts = { readonly evaluation: Evaluation; readonly kept: KeptBeside | null };

/** A sheet filled in on its form: what paper, .xlsx and .docx are made of. */
export type PreparedSheet = {
  readonly form: Form;
  readonly evaluation: Evaluation;
  readonly layout: SheetLayout;
  readonly scored: SheetScore;
  /** What the layout was filled from. */
  readonly source: PrintSource;
};

/** Scores an evaluation and lays it out; the same for the print page, for files and for the batch command. */
export const prepareSheet = (
  { evaluation: facts, kept }: SheetFacts,
  ruleSet: RuleSet,
  { form: chosen, scores }: SheetChoice,
): PreparedSheet => {
  const form = chosen ?? formOf(facts);
  const evaluation = withoutMonths(facts, form);
  const score = scoreEvaluation(evaluation, ruleSet);
  const computed = scores === 'computed' ? computedValues(evaluation, score, ruleSet) : null;
  const scored = { score, ruleSet };
  const beside = kept === null ? nothingBeside(evaluation) : besideValues(evaluation, kept, scored);
  const source = { evaluation, computed, beside };
  return { form, evaluation, layout: layOutSheet(form, source), scored, source };
};
