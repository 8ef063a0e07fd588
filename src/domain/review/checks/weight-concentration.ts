import { addDecimals, compareDecimals, sumDecimals, zero } from '../../number/decimal.ts';
import { formatPoints } from '../../scoring/points.ts';
import { type Check, type Observations, observeRow, observeSheet } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';
import type { ReviewedSheet } from '../reviewed-sheet.ts';

const findHeavyRow = ({ rows }: ReviewedSheet): Observations<'weight-concentration'> => {
  const total = sumDecimals(rows.map(({ maxScore }) => maxScore ?? zero));
  return rows.flatMap(({ indicator, maxScore }) => {
    const isHeavy = maxScore !== null && compareDecimals(addDecimals(maxScore, maxScore), total) > 0;
    const facts = { maxScore: formatPoints(maxScore ?? zero), total: formatPoints(total) };
    return isHeavy ? [observeRow({ indicator, field: 'maxScoreText' }, 'one-indicator', facts)] : [];
  });
};

const findMissingLevels = ({ rows }: ReviewedSheet): Observations<'weight-concentration'> => {
  const categories = new Set(rows.map(({ indicator }) => indicator.category));
  if (rows.length === 0 || categories.has(null)) return [];
  return [
    ...(categories.has('output') ? [] : [observeSheet(null, 'no-output', {})]),
    ...(categories.has('benefit') ? [] : [observeSheet(null, 'no-benefit', {})]),
  ];
};

/** One indicator with more than half of the points, or no 产出 or 效益 at all. */
export const weightConcentration: Check<'weight-concentration'> = {
  slug: 'weight-concentration',
  severity: 'warn',
  source: bureauPractice,
  find: (sheet) => [...findHeavyRow(sheet), ...findMissingLevels(sheet)],
};
