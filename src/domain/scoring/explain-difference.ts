import { totalFundingRow } from './score-execution.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import { compareDecimals, type Decimal, isZero, subtractDecimals } from '../number/decimal.ts';
import type { Grade } from '../rules/rule-set.ts';
import { pointsOrNull } from './points.ts';
import type { EvaluationScore } from './score.ts';
import { parseStatedGrade } from './stated-grade.ts';

/** Where published and computed part. `gap` = computed − published; a blank counts 0 there. */
export type RowDifference = {
  readonly indicatorId: string;
  readonly name: string;
  readonly kind: 'blank' | 'higher' | 'lower';
  /** Null for a blank. */
  readonly published: Decimal | null;
  readonly computed: Decimal;
  readonly gap: Decimal;
};

export type Difference = {
  readonly rows: readonly RowDifference[];
  /** Null when the execution score is not printed, is open, or agrees. */
  readonly execution: { readonly published: Decimal; readonly computed: Decimal } | null;
  /** Null when no total is printed, the sheet is open, or both agree. */
  readonly total: { readonly published: Decimal; readonly computed: Decimal } | null;
  /** Published and computed grade where they differ. */
  readonly grade: { readonly published: Grade; readonly computed: Grade } | null;
  /** What the blank scores cost: total and grade as printed, and as they would be; null when none is blank. */
  readonly costOfBlanks: {
    readonly lost: Decimal;
    readonly total: Decimal;
    readonly grade: Grade;
    readonly filledTotal: Decimal;
    readonly filledGrade: Grade;
  } | null;
};

const explainRows = (evaluation: Evaluation, score: EvaluationScore): readonly RowDifference[] =>
  evaluation.indicators.flatMap((indicator, index): readonly RowDifference[] => {
    const row = score.indicators[index];
    if (row?.kind !== 'scored') return [];
    const { id: indicatorId, name } = indicator;
    const published = pointsOrNull(indicator.selfScoreText);
    if (published === null) {
      return score.withBlanksFilled === null
        ? []
        : [{ indicatorId, name, kind: 'blank', published, computed: row.score, gap: row.score }];
    }
    const gap = subtractDecimals(row.score, published);
    if (isZero(gap)) return [];
    const kind = compareDecimals(published, row.score) > 0 ? 'higher' : 'lower';
    return [{ indicatorId, name, kind, published, computed: row.score, gap }];
  });

const differing = (published: Decimal | null, computed: Decimal | null) =>
  published === null || computed === null || compareDecimals(published, computed) === 0
    ? null
    : { published, computed };

const explainBlanks = ({ result, withBlanksFilled }: EvaluationScore): Difference['costOfBlanks'] =>
  result === null || withBlanksFilled === null
    ? null
    : {
        lost: subtractDecimals(withBlanksFilled.total, result.total),
        total: result.total,
        grade: result.grade,
        filledTotal: withBlanksFilled.total,
        filledGrade: withBlanksFilled.grade,
      };

/** Why the published numbers of a sheet differ from the computed ones, and what its blank scores cost. */
export const explainDifference = (evaluation: Evaluation, score: EvaluationScore): Difference => {
  const { execution, result } = score;
  const publishedGrade = parseStatedGrade(evaluation.statedGrade);
  const isGradeSame = publishedGrade === null || result === null || publishedGrade === result.grade;
  return {
    rows: explainRows(evaluation, score),
    execution: differing(
      pointsOrNull(totalFundingRow(evaluation)?.selfScoreText ?? ''),
      execution.kind === 'scored' ? execution.score : null,
    ),
    total: differing(pointsOrNull(evaluation.statedTotal), result?.total ?? null),
    grade: isGradeSame ? null : { published: publishedGrade, computed: result.grade },
    costOfBlanks: explainBlanks(score),
  };
};
