import { compareDecimals } from '../../number/decimal.ts';
import { formatPlain } from '../../scoring/points.ts';
import { parseActual } from '../../target/parse-actual.ts';
import { matchUnits } from '../../target/unit-conversion.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';
import type { ReviewedRow } from '../reviewed-sheet.ts';

const findInRow = ({ indicator, target }: ReviewedRow): Observations<'soft-target'> => {
  const baseline = parseActual(indicator.baselineText, null);
  if (target.kind !== 'numeric' || baseline.kind !== 'number' || baseline.bound !== 'exact') return [];
  const match = matchUnits(baseline, target);
  if (match.kind === 'differs') return [];
  const isCeiling = target.comparison === '<=' || target.comparison === '<';
  const order = compareDecimals(match.target, match.actual);
  if (target.comparison === '=' || (isCeiling ? order <= 0 : order >= 0)) return [];
  return [
    observeRow({ indicator, field: 'targetText' }, 'below-baseline', {
      target: indicator.targetText,
      baseline: formatPlain(baseline.value),
    }),
  ];
};

/** A target easier than what was already reached last year. */
export const softTarget: Check<'soft-target'> = {
  slug: 'soft-target',
  severity: 'note',
  source: bureauPractice,
  find: ({ rows }) => rows.flatMap(findInRow),
};
