import { compareDecimals, type Decimal, decimalOf, sumDecimals } from '../number/decimal.ts';
import { roundDecimal } from '../number/ratio.ts';
import type { Grade, RuleSet } from '../rules/rule-set.ts';
import type { DerivationNote } from './derivation.ts';
import { formatPoints, SCORE_PLACES } from './points.ts';
import { writeReceipt } from './receipt.ts';
import type { TotalScore } from './score.ts';

/** The band of a total: its grade, where it begins (inclusive) and where the next better one begins. */
export type GradeBand = { readonly grade: Grade; readonly from: string; readonly below: string | null };

/** The band of a rounded total; totals below every cut-off belong to the last one. */
export const gradeBandOf = (total: Decimal, ruleSet: RuleSet): GradeBand => {
  const found = ruleSet.grades.findIndex(({ from }) => compareDecimals(total, decimalOf(from)) >= 0);
  const index = found < 0 ? ruleSet.grades.length - 1 : found;
  const { grade, from } = ruleSet.grades[index] ?? { grade: 'poor' as const, from: '0' };
  return { grade, from, below: ruleSet.grades[index - 1]?.from ?? null };
};

const bandFormula = (total: Decimal, { from, below }: GradeBand): string =>
  below === null ? `${formatPoints(total)} ≥ ${from}` : `${from} ≤ ${formatPoints(total)} < ${below}`;

/** The total of all parts, rounded to two places before the grade is taken. */
export const scoreTotal = (
  parts: readonly Decimal[],
  ruleSet: RuleSet,
  notes: readonly DerivationNote[] = [],
): TotalScore => {
  const total = roundDecimal(sumDecimals(parts), SCORE_PLACES);
  const band = gradeBandOf(total, ruleSet);
  return {
    total,
    grade: band.grade,
    derivation: writeReceipt('sum', `${parts.map(formatPoints).join(' + ')} = ${formatPoints(total)}`, notes),
    gradeDerivation: writeReceipt('grade-band', bandFormula(total, band), [], ruleSet.source),
  };
};
