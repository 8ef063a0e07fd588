import type { Evaluation, EvaluationState } from '../evaluation/evaluation.ts';
import { convertMoney } from '../money/money.ts';
import { type Decimal, isZero, multiplyDecimals, sumDecimals, wholeNumber } from '../number/decimal.ts';
import { divideRounded } from '../number/ratio.ts';
import type { Grade } from '../rules/rule-set.ts';
import { pointsOrNull } from '../scoring/points.ts';
import { totalFundingRow } from '../scoring/score-execution.ts';

/** One sheet as the report counts it. */
export type TalliedSheet = {
  readonly evaluation: Evaluation;
  readonly selfGrade: Grade | null;
  readonly reviewedGrade: Grade | null;
};

export type GradeCounts = Readonly<Record<Grade, number>>;

/** What a bureau writes of a year: projects, funds in 万元, grades before and after review. */
export type ReviewTally = {
  readonly projects: number;
  readonly units: number;
  readonly budget: Decimal;
  readonly executed: Decimal;
  /** In %, two places; null without a budget. */
  readonly rate: Decimal | null;
  readonly selfGrades: GradeCounts;
  /** 已复核 and 已归档 only: marks alone are not yet a review. */
  readonly reviewed: number;
  readonly reviewedGrades: GradeCounts;
  readonly returned: number;
};

const CLOSED: readonly EvaluationState[] = ['reviewed', 'archived'];

const countGrades = (grades: readonly (Grade | null)[]): GradeCounts => {
  const count = (wanted: Grade): number => grades.filter((grade) => grade === wanted).length;
  return { excellent: count('excellent'), good: count('good'), fair: count('fair'), poor: count('poor') };
};

const fundsOf = (evaluation: Evaluation, field: 'adjustedBudgetText' | 'executedAmountText'): Decimal | null => {
  const amount = pointsOrNull(totalFundingRow(evaluation)?.[field] ?? '');
  return amount === null ? null : convertMoney({ amount, unit: evaluation.funding.unit }, '万元').amount;
};

export const tallyReviews = (sheets: readonly TalliedSheet[]): ReviewTally => {
  const amounts = (field: 'adjustedBudgetText' | 'executedAmountText'): Decimal =>
    sumDecimals(sheets.map(({ evaluation }) => fundsOf(evaluation, field)).filter((amount) => amount !== null));
  const [budget, executed] = [amounts('adjustedBudgetText'), amounts('executedAmountText')];
  const reviewed = sheets.filter(({ evaluation }) => CLOSED.includes(evaluation.state));
  return {
    projects: sheets.length,
    units: new Set(sheets.map(({ evaluation }) => evaluation.implementingUnit)).size,
    budget,
    executed,
    rate: isZero(budget) ? null : divideRounded(multiplyDecimals(executed, wholeNumber(100)), budget, 2),
    selfGrades: countGrades(sheets.map(({ selfGrade }) => selfGrade)),
    reviewed: reviewed.length,
    reviewedGrades: countGrades(reviewed.map(({ reviewedGrade }) => reviewedGrade)),
    returned: sheets.filter(({ evaluation }) => evaluation.state === 'returned').length,
  };
};
