import type { Evaluation } from '../evaluation/evaluation.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import type { EvaluationScore } from './score.ts';

/** Everything that follows from an evaluation under one rule set. */
export const scoreEvaluation = (evaluation: Evaluation, ruleSet: RuleSet): EvaluationScore => ({
  ruleSetId: ruleSet.id,
  ruleSetVersion: ruleSet.version,
  indicators: evaluation.indicators.map(({ id }) => ({ kind: 'not-an-indicator', indicatorId: id })),
  execution: { kind: 'open', reason: 'budget-blank' },
  result: null,
  withBlanksFilled: null,
});
