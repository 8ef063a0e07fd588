import { type Light, lights } from '../../domain/monitoring/light.ts';
import { isWatched } from '../../domain/monitoring/watch.ts';
import type { MonthSummary, Summary } from '../../storage/schema/summary-schema.ts';
import { type SortKey, sortByKey } from '../../ui/sort-by-key.ts';
import type { MonitoringSearch } from './monitoring-search.ts';

/** A project as it stands by a month; null where nothing is known of it. */
export type MonthRow = { readonly summary: Summary; readonly at: MonthSummary | null };

/** The watched sheets of the address's year and unit, as of a month; null = each as of the newest it reported. */
export const toMonthRows = (
  summaries: readonly Summary[],
  { year, unit }: MonitoringSearch,
  month: number | null,
): readonly MonthRow[] =>
  summaries
    .filter(
      (summary) =>
        isWatched(summary.kind) &&
        (year === undefined || summary.fiscalYear === year) &&
        (unit === undefined || summary.implementingUnit === unit),
    )
    .map((summary) => ({ summary, at: monthAt(summary, month) }));

const monthAt = ({ months }: Summary, month: number | null): MonthSummary | null =>
  (month === null ? months.at(-1) : months.find((candidate) => candidate.month === month)) ?? null;

const LAST_MONTH = 12;

/** The newest month of a year that goes on, else of any; null while nothing was reported. */
export const newestMonth = (rows: readonly MonthRow[]): number | null => {
  const newest = rows.flatMap(({ summary }) => summary.months.at(-1)?.month ?? []);
  const underWay = newest.filter((month) => month < LAST_MONTH);
  const known = underWay.length > 0 ? underWay : newest;
  return known.length === 0 ? null : Math.max(...known);
};

export type MonthColumn = 'month' | 'project' | 'unit' | 'year' | 'light' | 'budget' | 'counts' | 'done';

export type MonthSort = { readonly column: MonthColumn; readonly direction: 'up' | 'down' };

const dark = lights.length;

const rankOf = (light: Light | null): number => (light === null ? dark : lights.indexOf(light));

/** Red first, and among the red those with more red indicators. */
const worstFirst = ({ at }: MonthRow): number => rankOf(at?.light ?? null) * 1000 - (at?.counts[0] ?? 0);

/** The value a column sorts by; what is not known stands last in either direction. */
const keys: Readonly<Record<MonthColumn, (row: MonthRow) => SortKey | null>> = {
  project: ({ summary }) => summary.projectName || null,
  unit: ({ summary }) => summary.implementingUnit || null,
  year: ({ summary }) => summary.fiscalYear,
  month: ({ at }) => at?.month ?? null,
  light: (row) => (row.at?.light === undefined || row.at.light === null ? null : worstFirst(row)),
  budget: ({ at }) => (at?.budget === undefined || at.budget === null ? null : rankOf(at.budget)),
  counts: ({ at }) => at?.counts[0] ?? null,
  done: ({ at }) => at?.done ?? null,
};

/** Only the rows of a light, in the order of a column. */
export const orderMonthRows = (
  rows: readonly MonthRow[],
  light: Light | 'none' | undefined,
  { column, direction }: MonthSort,
): readonly MonthRow[] => {
  const lit = rows.filter(({ at }) => light === undefined || (at?.light ?? 'none') === light);
  return sortByKey(lit, keys[column], direction);
};

/** How many projects have which light; the last figure is those without one. */
export const countLights = (rows: readonly MonthRow[]): readonly (readonly [Light | 'none', number])[] =>
  ([...lights, 'none'] as const).map((light) => [
    light,
    rows.filter(({ at }) => (at?.light ?? 'none') === light).length,
  ]);
