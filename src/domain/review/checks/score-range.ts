import { compareDecimals, formatDecimal, subtractDecimals, zero } from '../../number/decimal.ts';
import { formatPoints, parsePoints } from '../../scoring/points.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { nationalNotice } from '../check-sources.ts';
import type { ReviewedRow, ReviewedSheet } from '../reviewed-sheet.ts';

/** What a blank cost: its own points, and total and grade with and without all blanks. */
const costOfBlank = ({ score }: ReviewedRow, sheet: ReviewedSheet): Readonly<Record<string, string>> => {
  if (score.kind !== 'scored') return {};
  const { result, withBlanksFilled } = sheet.score;
  const lost = { lost: formatPoints(score.score) };
  if (result === null || withBlanksFilled === null) return lost;
  return {
    ...lost,
    total: formatPoints(result.total),
    grade: result.grade,
    filledTotal: formatPoints(withBlanksFilled.total),
    filledGrade: withBlanksFilled.grade,
  };
};

const findInRow = (row: ReviewedRow, sheet: ReviewedSheet): Observations<'score-range'> => {
  const { indicator, maxScore } = row;
  const points = parsePoints(indicator.selfScoreText);
  if (points === 'blank') return [observeRow({ indicator, field: 'selfScoreText' }, 'blank', costOfBlank(row, sheet))];
  if (points === 'unreadable')
    return [observeRow({ indicator, field: 'selfScoreText' }, 'unreadable', { selfScore: indicator.selfScoreText })];
  const selfScore = formatDecimal(points);
  if (compareDecimals(points, zero) < 0)
    return [observeRow({ indicator, field: 'selfScoreText' }, 'negative', { selfScore })];
  if (maxScore === null || compareDecimals(points, maxScore) <= 0) return [];
  const excess = formatPoints(subtractDecimals(points, maxScore));
  return [
    observeRow({ indicator, field: 'selfScoreText' }, 'above-weight', {
      selfScore,
      maxScore: formatPoints(maxScore),
      excess,
    }),
  ];
};

/** 得分 blank, below 0 or above 分值. */
export const scoreRange: Check<'score-range'> = {
  slug: 'score-range',
  severity: 'block',
  source: nationalNotice,
  find: (sheet) => (sheet.carriesScores ? sheet.rows.flatMap((row) => findInRow(row, sheet)) : []),
};
