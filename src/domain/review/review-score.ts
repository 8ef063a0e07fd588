import type { Evaluation } from '../evaluation/evaluation.ts';
import { type Decimal, sumDecimals } from '../number/decimal.ts';
import { roundDecimal } from '../number/ratio.ts';
import type { Grade, RuleSet } from '../rules/rule-set.ts';
import { pointsOrNull, SCORE_PLACES } from '../scoring/points.ts';
import type { EvaluationScore, IndicatorScore } from '../scoring/score.ts';
import { totalFundingRow } from '../scoring/score-execution.ts';
import { gradeBandOf } from '../scoring/score-total.ts';
import { scoreGapOf } from './deviation.ts';
import { executionKey, markOf, type Review, type ReviewMark } from './review.ts';

/** One row with its three scores: 自评 · 计算 · 复核; null = none there. */
export type ReviewScoreRow = {
  readonly key: string;
  readonly mark: ReviewMark;
  readonly maxScore: Decimal | null;
  readonly selfScore: Decimal | null;
  readonly computedScore: Decimal | null;
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
  readonly computedTotal: Decimal | null;
  /** Null until every row has a reviewed score. */
  readonly reviewedTotal: Decimal | null;
  readonly reviewedGrade: Grade | null;
  readonly scoreGap: Decimal | null;
  /** Rows that have no reviewed score yet. */
  readonly unreviewed: number;
};

type Three = Pick<ReviewScoreRow, 'maxScore' | 'selfScore' | 'computedScore'>;

const rowOf = (key: string, scores: Three, review: Review): ReviewScoreRow => {
  const mark = markOf(review, key);
  const reviewedScore = pointsOrNull(mark.scoreText);
  return { key, mark, ...scores, reviewedScore, scoreGap: scoreGapOf(scores.selfScore, reviewedScore) };
};

const computedOf = (score: IndicatorScore | undefined): Decimal | null =>
  score?.kind === 'scored' ? score.score : null;

const executionRow = (evaluation: Evaluation, { execution }: EvaluationScore, review: Review): ReviewScoreRow => {
  const row = totalFundingRow(evaluation);
  const scored = execution.kind === 'scored' ? execution : null;
  const scores = {
    maxScore: scored?.maxScore ?? pointsOrNull(row?.maxScoreText ?? ''),
    selfScore: pointsOrNull(row?.selfScoreText ?? ''),
    computedScore: scored?.score ?? null,
  };
  return rowOf(executionKey, scores, review);
};

const totalOf = (scores: readonly (Decimal | null)[]): Decimal | null => {
  const known = scores.filter((score) => score !== null);
  return known.length < scores.length || known.length === 0 ? null : roundDecimal(sumDecimals(known), SCORE_PLACES);
};

/** The three scores of every row and of the sheet, with the gap between what was claimed and what was found. */
export const scoreReview = (
  evaluation: Evaluation,
  { score, ruleSet, review }: { readonly score: EvaluationScore; readonly ruleSet: RuleSet; readonly review: Review },
): ReviewScore => {
  const indicatorRows = evaluation.indicators.flatMap((indicator, index): readonly ReviewScoreRow[] => {
    const computed = score.indicators[index];
    if (computed?.kind === 'not-an-indicator') return [];
    const scores = {
      maxScore: pointsOrNull(indicator.maxScoreText),
      selfScore: pointsOrNull(indicator.selfScoreText),
      computedScore: computedOf(computed),
    };
    return [rowOf(indicator.id, scores, review)];
  });
  const rows = [...indicatorRows, executionRow(evaluation, score, review)];
  const selfTotal = pointsOrNull(evaluation.statedTotal) ?? totalOf(rows.map(({ selfScore }) => selfScore));
  const reviewedTotal = totalOf(rows.map(({ reviewedScore }) => reviewedScore));
  const computedTotal = score.result?.total ?? null;
  const gradeOf = (total: Decimal | null): Grade | null => (total === null ? null : gradeBandOf(total, ruleSet).grade);
  return {
    rows,
    selfTotal,
    selfGrade: gradeOf(selfTotal ?? computedTotal),
    computedTotal,
    reviewedTotal,
    reviewedGrade: gradeOf(reviewedTotal),
    scoreGap: scoreGapOf(selfTotal, reviewedTotal),
    unreviewed: rows.filter(({ reviewedScore }) => reviewedScore === null).length,
  };
};
