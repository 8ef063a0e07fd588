import type { Evaluation } from '../../domain/evaluation/evaluation.ts';
import { parseCommonAmount } from '../../domain/money/money.ts';
import type { Decimal } from '../../domain/number/decimal.ts';
import type { RuleSet } from '../../domain/rules/rule-set.ts';
import { totalFundingRow } from '../../domain/scoring/score-execution.ts';
import type { EvaluationScore } from '../../domain/scoring/score.ts';
import { scoreEvaluation } from '../../domain/scoring/score-evaluation.ts';

/** A self-evaluation and the rules it is scored by. */
export type ReportedSheet = { readonly evaluation: Evaluation; readonly ruleSet: RuleSet };

/** One project as a report tells it; amounts in 万元, null where none can be read. */
export type ProjectResult = {
  readonly evaluation: Evaluation;
  readonly score: EvaluationScore;
  readonly budget: Decimal | null;
  readonly executed: Decimal | null;
};

export const toProjectResult = ({ evaluation, ruleSet }: ReportedSheet): ProjectResult => {
  const total = totalFundingRow(evaluation);
  const { unit } = evaluation.funding;
  return {
    evaluation,
    score: scoreEvaluation(evaluation, ruleSet),
    budget: parseCommonAmount(total?.adjustedBudgetText ?? '', unit),
    executed: parseCommonAmount(total?.executedAmountText ?? '', unit),
  };
};
