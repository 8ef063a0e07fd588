import type { OverviewRow } from './overview-row.ts';

/** Above every total, for rows without one. */
const noTotal = 1_000_000;

const totalOf = ({ total }: OverviewRow): number => total ?? noTotal;

/** What needs attention, the most urgent first; among equals the lower total. */
export const rankByUrgency = (rows: readonly OverviewRow[]): readonly OverviewRow[] =>
  rows
    .filter(({ urgency }) => urgency > 0)
    .toSorted((left, right) => right.urgency - left.urgency || totalOf(left) - totalOf(right));

/** The row with the lowest total; null while none has one. */
export const lowestOf = (rows: readonly OverviewRow[]): OverviewRow | null =>
  rows
    .filter(({ total }) => total !== null)
    .reduce<OverviewRow | null>(
      (lowest, row) => (lowest === null || totalOf(row) < totalOf(lowest) ? row : lowest),
      null,
    );

/** A unit and its sheets that are still with it. */
export type UnitFiling = { readonly unit: string; readonly unfiled: number; readonly sheets: number };

/** Who has not filed, the most sheets first. */
export const listUnfiled = (rows: readonly OverviewRow[]): readonly UnitFiling[] => {
  const units = new Map<string, UnitFiling>();
  for (const { summary, isFiled } of rows) {
    const unit = summary.implementingUnit;
    const known = units.get(unit) ?? { unit, unfiled: 0, sheets: 0 };
    units.set(unit, { unit, unfiled: known.unfiled + (isFiled ? 0 : 1), sheets: known.sheets + 1 });
  }
  return [...units.values()]
    .filter(({ unfiled }) => unfiled > 0)
    .toSorted((left, right) => right.unfiled - left.unfiled);
};
