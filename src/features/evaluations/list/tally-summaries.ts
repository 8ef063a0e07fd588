import { parseCommonAmount } from '../../../domain/money/money.ts';
import { type Decimal, sumDecimals } from '../../../domain/number/decimal.ts';
import type { Grade } from '../../../domain/rules/rule-set.ts';
import type { Summary } from '../../../storage/schema/summary-schema.ts';

export type Tally = {
  readonly sheets: number;
  readonly selfEvaluations: number;
  /** Σ 全年预算数 of the self-evaluations, in 万元. */
  readonly budget: Decimal;
  readonly grades: Readonly<Record<Grade, number>>;
};

const countGrade = (summaries: readonly Summary[], wanted: Grade): number =>
  summaries.filter(({ grade }) => grade === wanted).length;

/** What the listed rows come to. Goal tables are counted as sheets only: their money belongs to another year's plan. */
export const tallySummaries = (summaries: readonly Summary[]): Tally => {
  const evaluated = summaries.filter(({ kind }) => kind === 'self-evaluation');
  const amounts = evaluated.flatMap(({ budgetText, moneyUnit }) => parseCommonAmount(budgetText, moneyUnit) ?? []);
  return {
    sheets: summaries.length,
    selfEvaluations: evaluated.length,
    budget: sumDecimals(amounts),
    grades: {
      excellent: countGrade(evaluated, 'excellent'),
      good: countGrade(evaluated, 'good'),
      fair: countGrade(evaluated, 'fair'),
      poor: countGrade(evaluated, 'poor'),
    },
  };
};
