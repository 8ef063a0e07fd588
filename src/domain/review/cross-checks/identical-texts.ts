import { groupBy } from '../../group-by.ts';
import { compareDecimals, decimalOf, wholeNumber } from '../../number/decimal.ts';
import type { ReviewThresholds } from '../../rules/published/review-thresholds.ts';
import type { CrossFinding, SheetPlace } from '../cross-finding.ts';
import type { SheetTrace, TraceRow } from '../sheet-trace.ts';
import { isGenericName } from './generic-name.ts';

type Sighting = { readonly trace: SheetTrace; readonly row: TraceRow };

/** A row that more units than these share is the field's common wording, not a copy. */
const COMMON_FROM = 8;

const keyOf = ({ trace: { year }, row: { name, target, actual } }: Sighting): string | null =>
  actual === '' || isGenericName(name) ? null : [year, name, target, actual].join('\n');

const sameRows = (traces: readonly SheetTrace[]): readonly (readonly Sighting[])[] => {
  const sightings = traces.flatMap((trace) => trace.rows.map((row) => ({ trace, row })));
  return [...groupBy(sightings, keyOf).values()].filter((group) => group.length > 1 && group.length < COMMON_FROM);
};

type Pair = { readonly left: SheetTrace; readonly right: SheetTrace; readonly places: SheetPlace[]; rows: number };

const addPairs = (pairs: Map<string, Pair>, group: readonly Sighting[]): void => {
  group.forEach((left, index) => {
    for (const right of group.slice(index + 1)) {
      if (left.trace.unit === right.trace.unit) continue;
      const key = `${left.trace.id}\n${right.trace.id}`;
      const pair = pairs.get(key) ?? { left: left.trace, right: right.trace, places: [], rows: 0 };
      pair.rows += 1;
      pair.places.push(
        { evaluationId: left.trace.id, indicatorId: left.row.indicatorId },
        { evaluationId: right.trace.id, indicatorId: right.row.indicatorId },
      );
      pairs.set(key, pair);
    }
  });
};

/** Sheets of different units that share rows word for word, name, target and actual. */
export const findIdenticalTexts = (
  traces: readonly SheetTrace[],
  { identicalRows }: ReviewThresholds,
): readonly CrossFinding[] => {
  const pairs = new Map<string, Pair>();
  for (const group of sameRows(traces)) addPairs(pairs, group);
  return [...pairs.values()]
    .filter(({ rows }) => compareDecimals(wholeNumber(rows), decimalOf(identicalRows)) >= 0)
    .map(({ left, right, places, rows }) => ({
      check: 'identical-texts',
      severity: 'warn',
      kind: 'units',
      facts: { unit: left.unit, other: right.unit, rows: `${rows}` },
      places,
    }));
};
