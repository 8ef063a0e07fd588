import { groupBy } from '../../group-by.ts';
import { compareDecimals, decimalOf, wholeNumber } from '../../number/decimal.ts';
import type { ReviewThresholds } from '../../rules/published/review-thresholds.ts';
import type { CrossFinding, SheetPlace } from '../cross-finding.ts';
import type { SheetTrace, TraceRow } from '../sheet-trace.ts';
import { isGenericName } from './generic-name.ts';

type Sighting = { readonly trace: SheetTrace; readonly row: TraceRow };

/** One row, word for word, in sheets of several units. */
type SharedRow = { readonly sightings: readonly Sighting[]; readonly isCommon: boolean };

/** A row that so many units share may be the field's common wording. */
const COMMON_FROM = 8;
/** A figure that is no round one (107, 98.66%) is measured: many units do not come to it by chance. */
const MEASURED = /[1-9]\d*\.?\d*[1-9]/u;
const digitsOf = (actual: string): string => MEASURED.exec(actual)?.[0].replace('.', '') ?? '';
const isMeasured = ({ actual }: TraceRow): boolean => digitsOf(actual).length > 2;

const keyOf = ({ trace: { year }, row: { name, target, actual } }: Sighting): string | null =>
  actual === '' || isGenericName(name) ? null : [year, name, target, actual].join('\n');

const unitsOf = (sightings: readonly Sighting[]): number => new Set(sightings.map(({ trace }) => trace.unit)).size;

const sharedRows = (traces: readonly SheetTrace[]): readonly SharedRow[] => {
  const sightings = traces.flatMap((trace) => trace.rows.map((row) => ({ trace, row })));
  return [...groupBy(sightings, keyOf).values()].flatMap((group) => {
    const [first] = group;
    const units = unitsOf(group);
    if (first === undefined || units < 2) return [];
    return [{ sightings: group, isCommon: units >= COMMON_FROM && !isMeasured(first.row) }];
  });
};

/** Ids of sheets that have enough rows in common. */
type Copies = readonly string[];

/** Pairs of sheets with enough telling rows in common. A row of very many is compared with its first few sheets only. */
const findPairs = (shared: readonly SharedRow[], isEnough: (rows: number) => boolean): readonly Copies[] => {
  const counts = new Map<string, { readonly ids: readonly [string, string]; rows: number }>();
  for (const { sightings } of shared.filter(({ isCommon }) => !isCommon))
    sightings.slice(0, COMMON_FROM).forEach(({ trace: left }, index) => {
      for (const { trace: right } of sightings.slice(index + 1)) {
        if (left.unit === right.unit) continue;
        const key = `${left.id}\n${right.id}`;
        const pair = counts.get(key) ?? { ids: [left.id, right.id], rows: 0 };
        pair.rows += 1;
        counts.set(key, pair);
      }
    });
  return [...counts.values()].filter(({ rows }) => isEnough(rows)).map(({ ids }) => ids);
};

/**
 * Sheets made of the same common rows. Stock phrases meet in ever other company; where all of them agree, and they are
 * at least half of what the sheets say, one sheet was copied from another.
 */
const findSameMakeup = (
  shared: readonly SharedRow[],
  rowCounts: ReadonlyMap<string, number>,
  isEnough: (rows: number) => boolean,
): readonly Copies[] => {
  const common = shared.filter(({ sightings }) => unitsOf(sightings) >= COMMON_FROM);
  const makeups = new Map<string, { readonly trace: SheetTrace; readonly rows: Set<number> }>();
  common.forEach(({ sightings }, index) => {
    for (const { trace } of sightings) {
      const makeup = makeups.get(trace.id) ?? { trace, rows: new Set<number>() };
      makeup.rows.add(index);
      makeups.set(trace.id, makeup);
    }
  });
  const telling = [...makeups.values()].filter(
    ({ trace, rows }) => isEnough(rows.size) && rows.size * 2 >= (rowCounts.get(trace.id) ?? 0),
  );
  return [...groupBy(telling, ({ rows }) => [...rows].join(' ')).values()]
    .filter((group) => new Set(group.map(({ trace }) => trace.unit)).size > 1)
    .map((group) => group.map(({ trace }) => trace.id));
};

/** Copies that have a sheet in common belong together. */
const joinCopies = (all: readonly Copies[]): readonly ReadonlySet<string>[] => {
  const groupOf = new Map<string, Set<string>>();
  for (const ids of all) {
    const known = new Set(ids.flatMap((id) => groupOf.get(id) ?? []));
    const [group = new Set<string>(), ...others] = known;
    for (const id of [...others.flatMap((other) => [...other]), ...ids]) {
      group.add(id);
      groupOf.set(id, group);
    }
  }
  return [...new Set(groupOf.values())];
};

const placesOf = (ids: ReadonlySet<string>, shared: readonly SharedRow[]): readonly SheetPlace[] =>
  shared.flatMap(({ sightings }) => {
    const own = sightings.filter(({ trace }) => ids.has(trace.id));
    return unitsOf(own) < 2
      ? []
      : own.map(({ trace, row }) => ({ evaluationId: trace.id, indicatorId: row.indicatorId }));
  });

/** How many rows each sheet shares with the others at least. */
const fewestRows = (places: readonly SheetPlace[]): number =>
  Math.min(...[...groupBy(places, ({ evaluationId }) => evaluationId).values()].map((own) => own.length));

/** Sheets of different units that share rows word for word, name, target and actual: one finding for all that copied. */
export const findIdenticalTexts = (
  traces: readonly SheetTrace[],
  { identicalRows }: ReviewThresholds,
): readonly CrossFinding[] => {
  const isEnough = (rows: number): boolean => compareDecimals(wholeNumber(rows), decimalOf(identicalRows)) >= 0;
  const shared = sharedRows(traces);
  const unitOf = new Map(traces.map(({ id, unit }) => [id, unit]));
  const rowCounts = new Map(traces.map(({ id, rows }) => [id, rows.length]));
  const copies = joinCopies([...findPairs(shared, isEnough), ...findSameMakeup(shared, rowCounts, isEnough)]);
  return copies.map((ids): CrossFinding => {
    const units = [...new Set([...ids].map((id) => unitOf.get(id) ?? ''))];
    const [unit = '', other = '', third] = units;
    const places = placesOf(ids, shared);
    const facts = { unit, other, units: `${units.length}`, sheets: `${ids.size}`, rows: `${fewestRows(places)}` };
    return {
      check: 'identical-texts',
      severity: 'warn',
      kind: third === undefined ? 'units' : 'many-units',
      facts: third === undefined ? facts : { ...facts, third },
      places,
    };
  });
};
