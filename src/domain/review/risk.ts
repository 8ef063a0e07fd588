import type { Severity } from './finding.ts';
import type { TunableCheck } from './tuning.ts';

/** How often one check found something in one sheet. */
export type CheckCount = { readonly check: TunableCheck; readonly severity: Severity; readonly count: number };

/** What makes a sheet worth a look, before anyone looked: a number to rank by and the checks behind it. */
export type Risk = { readonly points: number; readonly reasons: readonly CheckCount[] };

/** Points per finding; a second one of the same check adds one point whatever its severity. */
const WEIGHT = { block: 10, warn: 3, note: 1 } as const satisfies Record<Severity, number>;

const pointsOf = ({ severity, count }: CheckCount): number => WEIGHT[severity] + (count > 1 ? count - 1 : 0);

/** The risk of a sheet from what the checks found; the gravest reasons first. */
export const rankRisk = (counts: readonly CheckCount[]): Risk => ({
  points: counts.reduce((sum, count) => sum + pointsOf(count), 0),
  reasons: counts.toSorted((left, right) => pointsOf(right) - pointsOf(left)),
});
