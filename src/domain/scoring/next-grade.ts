import { compareDecimals, type Decimal, decimalOf, subtractDecimals } from '../number/decimal.ts';
import type { Grade, RuleSet } from '../rules/rule-set.ts';

export type NextGrade = { readonly grade: Grade; readonly gap: Decimal };

/** The next better grade and what is missing to it; null at the top. */
export const nextGradeOf = (total: Decimal, { grades }: RuleSet): NextGrade | null => {
  const better = grades.filter(({ from }) => compareDecimals(decimalOf(from), total) > 0).at(-1);
  return better === undefined ? null : { grade: better.grade, gap: subtractDecimals(decimalOf(better.from), total) };
};

/** Whether a total stands exactly on a cut-off: the least correction would move the grade. */
export const isOnCutoff = (total: Decimal, { grades }: RuleSet): boolean =>
  grades.slice(0, -1).some(({ from }) => compareDecimals(decimalOf(from), total) === 0);
