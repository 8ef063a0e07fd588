import { groupBy } from '../../group-by.ts';
import type { CrossFinding } from '../cross-finding.ts';
import type { SheetTrace, TraceRow } from '../sheet-trace.ts';
import { isGenericName } from './generic-name.ts';

type Sighting = { readonly evaluationId: string; readonly row: TraceRow };

const MANY = 3;
/** Whole per cents agree by chance (99% twice in five); a value to two places that three sheets share is one measurement. */
const PRECISE = /\.\d{2,}%?$/u;

/** `≥98%×4 / ≥94%×2`: each value with how many sheets say so, the most frequent first. */
const tally = (groups: ReadonlyMap<string, readonly Sighting[]>): string =>
  [...groups]
    .toSorted(([, left], [, right]) => right.length - left.length)
    .map(([value, all]) => `${value}×${all.length}`)
    .join(' / ');

const report = (kind: 'target' | 'actual', sightings: readonly Sighting[], values: string): CrossFinding => ({
  check: 'measure-conflict',
  severity: kind === 'target' ? 'warn' : 'note',
  kind,
  facts: { indicator: sightings[0]?.row.name ?? '', values, sheets: `${sightings.length}` },
  places: sightings.map(({ evaluationId, row }) => ({ evaluationId, indicatorId: row.indicatorId })),
});

/** Several sheets under one target, most of which agree on the actual: the others report another truth. */
const findActualConflict = (sightings: readonly Sighting[]): readonly CrossFinding[] => {
  const values = groupBy(
    sightings.filter(({ row }) => row.actual !== ''),
    ({ row }) => row.actual,
  );
  const isAgreed = [...values].some(
    ([value, group]) => PRECISE.test(value) && group.length >= MANY && group.length * 2 > sightings.length,
  );
  return sightings.length >= MANY && values.size > 1 && isAgreed ? [report('actual', sightings, tally(values))] : [];
};

const SHARES: ReadonlySet<string> = new Set(['%', '‰', '分', 'rating']);

/** Counts belong to a project (补助 50 人 here, 80 人 there); a share, a rating or another unit is one truth or two. */
const isOneTruth = (sightings: readonly Sighting[]): boolean => {
  const units = new Set(sightings.map(({ row }) => row.targetUnit));
  return units.size > 1 || [...units].every((unit) => SHARES.has(unit));
};

const findInMeasure = (sightings: readonly Sighting[]): readonly CrossFinding[] => {
  const targets = groupBy(sightings, ({ row }) => row.targetKey);
  if (targets.size > 1)
    return isOneTruth(sightings)
      ? [report('target', sightings, tally(groupBy(sightings, ({ row }) => row.target)))]
      : [];
  return findActualConflict(sightings);
};

const findInUnit = (traces: readonly SheetTrace[]): readonly CrossFinding[] => {
  const sightings = traces.flatMap((trace) =>
    trace.rows
      .filter(({ category, name, target }) => category !== 'cost' && target !== '' && !isGenericName(name))
      .map((row) => ({ evaluationId: trace.id, row })),
  );
  const measures = [...groupBy(sightings, ({ row }) => row.name).values()];
  return measures.filter((group) => group.length > 1).flatMap(findInMeasure);
};

/** One measure of a unit and year with different targets or actuals in different sheets. Costs belong to one project. */
export const findMeasureConflicts = (traces: readonly SheetTrace[]): readonly CrossFinding[] =>
  [...groupBy(traces, ({ unit, year }) => `${unit}\n${year}`).values()].flatMap(findInUnit);
