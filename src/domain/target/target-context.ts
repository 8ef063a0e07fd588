import type { Category } from '../indicator/indicator.ts';

/** What stands around a 年度指标值 and helps to read it. */
export type TargetContext = {
  readonly category: Category | null;
  readonly subcategoryText: string;
  readonly name: string;
  readonly fiscalYear: number | null;
};
