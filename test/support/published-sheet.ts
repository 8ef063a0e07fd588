import { readFileSync } from 'node:fs';
import type { Evaluation } from '../../src/domain/evaluation/evaluation.ts';
import type { RuleSet } from '../../src/domain/rules/rule-set.ts';
import { findRuleSet } from '../../src/domain/rules/rule-sets.ts';
import { scoreEvaluation } from '../../src/domain/scoring/score-evaluation.ts';
import type { EvaluationScore } from '../../src/domain/scoring/score.ts';
import { formOf } from '../../src/export/forms/published-forms.ts';
import { computedValues } from '../../src/export/layout/computed-values.ts';
import type { Form } from '../../src/export/layout/form.ts';
import { layOutForm } from '../../src/export/layout/lay-out-form.ts';
import type { SheetLayout } from '../../src/export/layout/sheet-layout.ts';
import { evaluationOfCase, type PublishedCase } from './evaluation-of-case.ts';

/** An evaluation on its form, scored. */
export type ScoredSheet = {
  readonly form: Form;
  readonly evaluation: Evaluation;
  readonly layout: SheetLayout;
  readonly scored: { readonly score: EvaluationScore; readonly ruleSet: RuleSet };
};

export const publishedIds = [
  'guyuan-2025-1',
  'guyuan-2025-2',
  'liuzhou-2025-1',
  'liuzhou-2025-2',
  'liuzhou-2025-3',
  'liuzhou-2025-4',
  'liuzhou-2025-5',
  'sanming-2023-1',
  'sanming-2023-2',
  'sanming-2023-3',
  'sanming-2023-4',
  'sanming-2023-5',
  'shaanxi-2021-1',
  'shaanxi-2021-2',
  'shaanxi-2021-3',
  'weinan-2023-1',
  'weinan-2023-2',
  'weinan-2023-3',
  'weinan-2023-4',
] as const;

/** A published table as the product keeps it. */
export const publishedEvaluation = (id: string): Evaluation => {
  const text = readFileSync(`test/cases/${id}.json`, 'utf8');
  const source = JSON.parse(text) as Omit<PublishedCase, 'unit'> & { readonly unit?: string };
  return evaluationOfCase({ ...source, unit: source.unit ?? '' });
};

/** An evaluation laid out on its own form (or another); blanks are computed only where `blanks` says so. */
export const scoredSheet = (
  evaluation: Evaluation,
  {
    ruleSetId = 'sanming-2023',
    form = formOf(evaluation),
    blanks = 'left',
  }: { readonly ruleSetId?: string; readonly form?: Form; readonly blanks?: 'left' | 'computed' } = {},
): ScoredSheet => {
  const ruleSet = findRuleSet(ruleSetId);
  if (ruleSet === null) throw new Error(`no rule set ${ruleSetId}`);
  const score = scoreEvaluation(evaluation, ruleSet);
  const computed = blanks === 'computed' ? computedValues(evaluation, score, ruleSet) : null;
  return { form, evaluation, layout: layOutForm(form, evaluation, computed), scored: { score, ruleSet } };
};
