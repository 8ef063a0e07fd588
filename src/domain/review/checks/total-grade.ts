import { compareDecimals, decimalOf } from '../../number/decimal.ts';
import { roundDecimal } from '../../number/ratio.ts';
import { formatPoints, pointsOrNull, SCORE_PLACES } from '../../scoring/points.ts';
import { gradeBandOf } from '../../scoring/score-total.ts';
import { parseStatedGrade } from '../../scoring/stated-grade.ts';
import { sumStated } from '../../scoring/sum-stated.ts';
import { type Check, type Observations, observeSheet } from '../check.ts';
import { nationalNotice } from '../check-sources.ts';
import type { ReviewedSheet } from '../reviewed-sheet.ts';

/** The sum of what is printed; a blank score counts 0 there. */
const findTotalDefect = ({ evaluation, rows, score }: ReviewedSheet): Observations<'total-grade'> => {
  const total = pointsOrNull(evaluation.statedTotal);
  if (total === null || !rows.some(({ selfScore }) => selfScore !== null)) return [];
  const sum = sumStated(evaluation, score);
  if (sum === null || compareDecimals(sum.total, roundDecimal(total, SCORE_PLACES)) === 0) return [];
  const facts = {
    total: formatPoints(total),
    execution: formatPoints(sum.execution),
    indicators: formatPoints(sum.indicators),
    sum: formatPoints(sum.total),
  };
  return [observeSheet({ kind: 'sheet', field: 'statedTotal' }, 'total', facts)];
};

const findGradeDefect = ({ evaluation, ruleSet }: ReviewedSheet): Observations<'total-grade'> => {
  const total = pointsOrNull(evaluation.statedTotal);
  const grade = parseStatedGrade(evaluation.statedGrade);
  if (total === null || grade === null) return [];
  const band = gradeBandOf(roundDecimal(total, SCORE_PLACES), ruleSet);
  if (band.grade === grade) return [];
  const facts = { total: formatPoints(total), grade, expected: band.grade, from: formatPoints(decimalOf(band.from)) };
  return [observeSheet({ kind: 'sheet', field: 'statedGrade' }, 'grade', facts)];
};

/** 总分 that is not execution + Σ 得分, and a grade that is not the band of the total. */
export const totalGrade: Check<'total-grade'> = {
  slug: 'total-grade',
  severity: 'block',
  source: nationalNotice,
  find: (sheet) => [...findTotalDefect(sheet), ...findGradeDefect(sheet)],
};
