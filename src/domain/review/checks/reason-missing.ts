import { compareDecimals, subtractDecimals } from '../../number/decimal.ts';
import { formatPoints } from '../../scoring/points.ts';
import { saysNone } from '../../target/plain-text.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { nationalNotice } from '../check-sources.ts';
import type { ReviewedRow, ReviewedSheet } from '../reviewed-sheet.ts';

const findInRow = (
  { indicator, score, maxScore, selfScore }: ReviewedRow,
  sheet: ReviewedSheet,
): Observations<'reason-missing'> => {
  const computed = !sheet.carriesScores && score.kind === 'scored' ? score.score : null;
  const points = selfScore ?? computed;
  if (points === null || maxScore === null || compareDecimals(points, maxScore) >= 0) return [];
  if (!saysNone(indicator.deviationReason)) return [];
  const facts = {
    score: formatPoints(points),
    maxScore: formatPoints(maxScore),
    lost: formatPoints(subtractDecimals(maxScore, points)),
  };
  return [observeRow({ indicator, field: 'deviationReason' }, 'empty', facts)];
};

/** Points lost and no 偏差原因. A sheet that prints no scores is asked about the computed ones. */
export const reasonMissing: Check<'reason-missing'> = {
  slug: 'reason-missing',
  severity: 'block',
  source: nationalNotice,
  find: (sheet) => sheet.rows.flatMap((row) => findInRow(row, sheet)),
};
