import { subtractDecimals } from '../../../domain/number/decimal.ts';
import type { Deduction } from '../../../domain/review/calibrate.ts';
import { scoreReview } from '../../../domain/review/review-score.ts';
import { scoreEvaluation } from '../../../domain/scoring/score-evaluation.ts';
import type { EvaluationRecord } from '../../../storage/schema/parse-record.ts';
import { ruleSetOf } from '../../../storage/summary.ts';

/** What a review took by single clauses; a row with several clauses tells nothing about one of them. */
export const deductionsOf = ({ evaluation, ruleSetId, review }: EvaluationRecord): readonly Deduction[] => {
  if (Object.keys(review.marks).length === 0) return [];
  const ruleSet = ruleSetOf(ruleSetId);
  const { rows } = scoreReview(evaluation, { score: scoreEvaluation(evaluation, ruleSet), ruleSet, review });
  return rows.flatMap(({ mark, selfScore, reviewedScore, maxScore }) => {
    const [clause] = mark.clauses;
    if (clause === undefined || mark.clauses.length > 1) return [];
    if (selfScore === null || reviewedScore === null || maxScore === null) return [];
    return [{ clause, reviewer: mark.by, taken: subtractDecimals(selfScore, reviewedScore), maxScore }];
  });
};
