import type { RuleSet } from '../../domain/rules/rule-set.ts';
import type { EvaluationScore } from '../../domain/scoring/score.ts';

/** The score behind a sheet and the rules that gave it. */
export type SheetScore = { readonly score: EvaluationScore; readonly ruleSet: RuleSet };
