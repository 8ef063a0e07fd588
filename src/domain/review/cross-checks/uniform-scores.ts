import { groupBy } from '../../group-by.ts';
import { compareDecimals, decimalOf, wholeNumber } from '../../number/decimal.ts';
import type { ReviewThresholds } from '../../rules/published/review-thresholds.ts';
import type { CrossFinding } from '../cross-finding.ts';
import type { SheetTrace } from '../sheet-trace.ts';

const FULL = '100';

const findInUnit = (traces: readonly SheetTrace[], fewest: string): readonly CrossFinding[] => {
  const [first] = traces;
  if (first === undefined || first.total === '' || traces.some(({ total }) => total !== first.total)) return [];
  if (compareDecimals(wholeNumber(traces.length), decimalOf(fewest)) < 0) return [];
  return [
    {
      check: 'uniform-scores',
      severity: 'warn',
      kind: first.total === FULL ? 'all-full' : 'same-total',
      facts: { unit: first.unit, total: first.total, sheets: `${traces.length}` },
      places: traces.map(({ id }) => ({ evaluationId: id, indicatorId: null })),
    },
  ];
};

/** All sheets of a unit and year score 100, or all the same. */
export const findUniformScores = (
  traces: readonly SheetTrace[],
  { uniformSheets }: ReviewThresholds,
): readonly CrossFinding[] => {
  const units = groupBy(traces, ({ unit, year }) => (unit === '' ? null : `${unit}\n${year}`));
  return [...units.values()].flatMap((unit) => findInUnit(unit, uniformSheets));
};
