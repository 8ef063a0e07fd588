import { type Light, lights } from '../../domain/monitoring/light.ts';
import type { MonthSummary, Summary } from '../../storage/schema/summary-schema.ts';
import type { MonitoringSearch } from './monitoring-search.ts';

/** A project as it stands by a month. */
export type MonthRow = { readonly summary: Summary; readonly at: MonthSummary | null };

/** The self-evaluations of the address's year and unit, as of a month. */
export const toMonthRows = (
  summaries: readonly Summary[],
  { year, unit }: MonitoringSearch,
  month: number,
): readonly MonthRow[] =>
  summaries
    .filter(
      (summary) =>
        summary.kind === 'self-evaluation' &&
        (year === undefined || summary.fiscalYear === year) &&
        (unit === undefined || summary.implementingUnit === unit),
    )
    .map((summary) => ({ summary, at: summary.months.find((candidate) => candidate.month === month) ?? null }));

export type MonthColumn = 'project' | 'unit' | 'year' | 'light' | 'budget' | 'counts' | 'done';

export type MonthSort = { readonly column: MonthColumn; readonly direction: 'up' | 'down' };

const dark = lights.length;

const rankOf = (light: Light | null): number => (light === null ? dark : lights.indexOf(light));

/** Red first, and among the red those with more red indicators. */
const worstFirst = ({ at }: MonthRow): number => rankOf(at?.light ?? null) * 1000 - (at?.counts[0] ?? 0);

/** The value a column sorts by; what is not known stands last in either direction. */
const keys: Readonly<Record<MonthColumn, (row: MonthRow) => string | number | null>> = {
  project: ({ summary }) => summary.projectName || null,
  unit: ({ summary }) => summary.implementingUnit || null,
  year: ({ summary }) => summary.fiscalYear,
  light: (row) => (row.at?.light === undefined || row.at.light === null ? null : worstFirst(row)),
  budget: ({ at }) => (at?.budget === undefined || at.budget === null ? null : rankOf(at.budget)),
  counts: ({ at }) => at?.counts[0] ?? null,
  done: ({ at }) => at?.done ?? null,
};

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

const compareKeys = (left: string | number, right: string | number): number =>
  typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right));

/** Only the rows of a light, in the order of a column. */
export const orderMonthRows = (
  rows: readonly MonthRow[],
  light: Light | 'none' | undefined,
  { column, direction }: MonthSort,
): readonly MonthRow[] => {
  const keyed = rows
    .filter(({ at }) => light === undefined || (at?.light ?? 'none') === light)
    .map((row) => ({ row, key: keys[column](row) }));
  const known = keyed.flatMap(({ row, key }) => (key === null ? [] : [{ row, key }]));
  const turn = direction === 'up' ? 1 : -1;
  const sorted = known.toSorted((left, right) => turn * compareKeys(left.key, right.key));
  return [...sorted, ...keyed.filter(({ key }) => key === null)].map(({ row }) => row);
};

/** How many projects have which light; the last figure is those without one. */
export const countLights = (rows: readonly MonthRow[]): readonly (readonly [Light | 'none', number])[] =>
  ([...lights, 'none'] as const).map((light) => [
    light,
    rows.filter(({ at }) => (at?.light ?? 'none') === light).length,
  ]);
