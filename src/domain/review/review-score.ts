import type { Evaluation } from '../evaluation/evaluation.ts';
import { type Decimal, sumDecimals } from '../number/decimal.ts';
import { roundDecimal } from '../number/ratio.ts';
import type { Grade, RuleSet } from '../rules/rule-set.ts';
import { pointsOrNull, SCORE_PLACES } from '../scoring/points.ts';
import type { Derivation } from '../scoring/derivation.ts';
import type { EvaluationScore, ExecutionScore, IndicatorScore, OpenReason } from '../scoring/score.ts';
import { scoreEvaluation, scoreTotals } from '../scoring/score-evaluation.ts';
import { totalFundingRow } from '../scoring/score-execution.ts';
import { gradeBandOf } from '../scoring/score-total.ts';
import { asFound } from './as-found.ts';
import { scoreGapOf } from './deviation.ts';
import { executionKey, markOf, type Review, type ReviewMark } from './review.ts';

/** One row with its three scores: 自评 · 计算 · 复核; null = none there. */
export type ReviewScoreRow = {
  readonly key: string;
  readonly mark: ReviewMark;
  readonly maxScore: Decimal | null;
  readonly selfScore: Decimal | null;
  /** What the rule gives for 复核完成值 where there is one, else for the unit's actual; with its receipt. */
  readonly computedScore: Decimal | null;
  readonly derivation: Derivation | null;
  /** Why an indicator has no computed score; null where it has one, and for 预算执行. */
  readonly open: OpenReason | null;
  readonly reviewedScore: Decimal | null;
  /** (自评−复核)/自评 in %. */
  readonly scoreGap: Decimal | null;
};

/** What a review comes to. */
export type ReviewScore = {
  /** Rows of 无 are left out; the row 预算执行 stands last. */
  readonly rows: readonly ReviewScoreRow[];
  readonly selfTotal: Decimal | null;
  /** The grade of what the unit claims; of what is computed where it claims nothing. */
  readonly selfGrade: Grade | null;
  /** Of the computed scores as they stand in the rows; null while one of them is open. */
  readonly computedTotal: Decimal | null;
  /** Null until every row has a reviewed score. */
  readonly reviewedTotal: Decimal | null;
  readonly reviewedGrade: Grade | null;
  readonly scoreGap: Decimal | null;
  /** Rows that have no reviewed score yet. */
  readonly unreviewed: number;
};

type Known = Pick<ReviewScoreRow, 'maxScore' | 'selfScore' | 'computedScore' | 'derivation' | 'open'>;

const rowOf = (key: string, scores: Known, review: Review): ReviewScoreRow => {
  const mark = markOf(review, key);
  const reviewedScore = pointsOrNull(mark.scoreText);
  return { key, mark, ...scores, reviewedScore, scoreGap: scoreGapOf(scores.selfScore, reviewedScore) };
};

const computedOf = (score: IndicatorScore | ExecutionScore | undefined): Pick<Known, 'computedScore' | 'derivation'> =>
  score?.kind === 'scored'
    ? { computedScore: score.score, derivation: score.derivation }
    : { computedScore: null, derivation: null };

const executionRow = (evaluation: Evaluation, { execution }: EvaluationScore, review: Review): ReviewScoreRow => {
  const row = totalFundingRow(evaluation);
  const scores = {
    maxScore: execution.kind === 'scored' ? execution.maxScore : pointsOrNull(row?.maxScoreText ?? ''),
    selfScore: pointsOrNull(row?.selfScoreText ?? ''),
    ...computedOf(execution),
    open: null,
  };
  return rowOf(executionKey, scores, review);
};

/** A sheet's own score, and what a reviewer set beside it. */
type Scored = { readonly score: EvaluationScore; readonly ruleSet: RuleSet; readonly review: Review };

const totalOf = (scores: readonly (Decimal | null)[]): Decimal | null => {
  const known = scores.filter((score) => score !== null);
  return known.length < scores.length || known.length === 0 ? null : roundDecimal(sumDecimals(known), SCORE_PLACES);
};

/**
 * The score of what the reviewer found: that of the sheet while no actual of his differs. Where only a person can judge
 * what was found, the row and the total stay open; a row the unit left blank counts 0 whatever was found.
 */
const scoreFound = (evaluation: Evaluation, { score, ruleSet, review }: Scored): EvaluationScore => {
  const found = asFound(evaluation, review);
  if (found === evaluation) return score;
  const scored = scoreEvaluation(found, ruleSet);
  return { ...scored, ...scoreTotals(evaluation, scored, ruleSet) };
};

/** The three scores of every row and of the sheet, with the gap between what was claimed and what was found. */
export const scoreReview = (evaluation: Evaluation, scored: Scored): ReviewScore => {
  const { score, ruleSet, review } = scored;
  const found = scoreFound(evaluation, scored);
  const indicatorRows = evaluation.indicators.flatMap((indicator, index): readonly ReviewScoreRow[] => {
    const computed = found.indicators[index];
    if (computed?.kind === 'not-an-indicator') return [];
    const scores = {
      maxScore: pointsOrNull(indicator.maxScoreText),
      selfScore: pointsOrNull(indicator.selfScoreText),
      ...computedOf(computed),
      open: computed?.kind === 'open' ? computed.reason : null,
    };
    return [rowOf(indicator.id, scores, review)];
  });
  const rows = [...indicatorRows, executionRow(evaluation, found, review)];
  const selfTotal = pointsOrNull(evaluation.statedTotal) ?? totalOf(rows.map(({ selfScore }) => selfScore));
  const reviewedTotal = totalOf(rows.map(({ reviewedScore }) => reviewedScore));
  const gradeOf = (total: Decimal | null): Grade | null => (total === null ? null : gradeBandOf(total, ruleSet).grade);
  return {
    rows,
    selfTotal,
    selfGrade: gradeOf(selfTotal ?? score.result?.total ?? null),
    computedTotal: found.result?.total ?? null,
    reviewedTotal,
    reviewedGrade: gradeOf(reviewedTotal),
    scoreGap: scoreGapOf(selfTotal, reviewedTotal),
    unreviewed: rows.filter(({ reviewedScore }) => reviewedScore === null).length,
  };
};
