import type { OverviewRow } from './overview-row.ts';
import type { OverviewSearch } from './overview-search.ts';

const fits = ({ summary }: OverviewRow, { year, unit, department, lost, state, light }: OverviewSearch): boolean => {
  if (year !== undefined && summary.fiscalYear !== year) return false;
  if (unit !== undefined && summary.implementingUnit !== unit) return false;
  if (department !== undefined && summary.supervisingDepartment !== department) return false;
  if (state !== undefined && summary.state !== state) return false;
  if (light !== undefined && (summary.months.at(-1)?.light ?? 'none') !== light) return false;
  return (
    lost === undefined || summary.aspects.some(({ aspect, maxScore, counted }) => aspect === lost && counted < maxScore)
  );
};

/** The rows that answer to every filter of the address. */
export const filterRows = (rows: readonly OverviewRow[], search: OverviewSearch): readonly OverviewRow[] =>
  rows.filter((row) => fits(row, search));
