import {
  addDecimals,
  compareDecimals,
  type Decimal,
  isZero,
  subtractDecimals,
} from '../../../../domain/number/decimal.ts';
import type { Grade, RuleSet } from '../../../../domain/rules/rule-set.ts';
import { publishedRuleSets } from '../../../../domain/rules/rule-sets.ts';
import { scoreEvaluation } from '../../../../domain/scoring/score-evaluation.ts';
import { gradeBandOf } from '../../../../domain/scoring/score-total.ts';
import type { JudgedSheet, SheetRow } from '../judge-sheet.ts';

/** What the sheet would come to with full points in one row; null when the row lost none or there is no total. */
export type FullRow = { readonly total: Decimal; readonly grade: Grade };

export const withFullRow = ({ score, ruleSet }: JudgedSheet, row: SheetRow): FullRow | null => {
  if (row.score?.kind !== 'scored' || score.result === null) return null;
  const counted = row.difference?.kind === 'blank' ? null : row.score.score;
  const lost = counted === null ? row.score.maxScore : subtractDecimals(row.score.maxScore, counted);
  if (isZero(lost)) return null;
  const total = addDecimals(score.result.total, lost);
  return { total, grade: gradeBandOf(total, ruleSet).grade };
};

/** The row's score under each other rule set that scores it differently; null = open there. */
export const underOtherRuleSets = (
  { evaluation, ruleSet }: JudgedSheet,
  row: SheetRow,
): readonly { readonly ruleSet: RuleSet; readonly score: Decimal | null }[] => {
  const index = evaluation.indicators.findIndex(({ id }) => id === row.indicator.id);
  const own = row.score?.kind === 'scored' ? row.score.score : null;
  return publishedRuleSets
    .filter(({ id }) => id !== ruleSet.id)
    .map((other) => {
      const score = scoreEvaluation(evaluation, other).indicators[index];
      return { ruleSet: other, score: score?.kind === 'scored' ? score.score : null };
    })
    .filter(({ score }) => (score === null || own === null ? score !== own : compareDecimals(score, own) !== 0));
};
