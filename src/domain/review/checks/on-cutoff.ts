import { compareDecimals, decimalOf, isZero } from '../../number/decimal.ts';
import { formatPoints, pointsOrNull } from '../../scoring/points.ts';
import { type Check, observeSheet } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';

/** A total that lies exactly on a cut-off between two grades. */
export const onCutoff: Check<'on-cutoff'> = {
  slug: 'on-cutoff',
  severity: 'note',
  source: bureauPractice,
  find: ({ evaluation, ruleSet, score }) => {
    const total = pointsOrNull(evaluation.statedTotal) ?? score.result?.total ?? null;
    if (total === null) return [];
    const band = ruleSet.grades.find(({ from }) => compareDecimals(total, decimalOf(from)) === 0);
    if (band === undefined || isZero(decimalOf(band.from))) return [];
    return [
      observeSheet({ kind: 'sheet', field: 'statedTotal' }, 'exact', { total: formatPoints(total), grade: band.grade }),
    ];
  },
};
