import { formatPlain } from '../../scoring/points.ts';
import { parseActual } from '../../target/parse-actual.ts';
import { type Check, type Observations, observeRow } from '../check.ts';
import { bureauPractice } from '../check-sources.ts';
import { isEasierThan } from '../easier-target.ts';
import type { ReviewedRow } from '../reviewed-sheet.ts';

const findInRow = ({ indicator, target }: ReviewedRow): Observations<'soft-target'> => {
  const baseline = parseActual(indicator.baselineText, null);
  if (baseline.kind !== 'number' || !isEasierThan(target, baseline)) return [];
  const facts = { target: indicator.targetText, baseline: formatPlain(baseline.value) };
  return [observeRow({ indicator, field: 'targetText' }, 'below-baseline', facts)];
};

/** A target easier than what was already reached last year, as the sheet itself tells it. */
export const softTarget: Check<'soft-target'> = {
  slug: 'soft-target',
  severity: 'note',
  source: bureauPractice,
  find: ({ rows }) => rows.flatMap(findInRow),
};
