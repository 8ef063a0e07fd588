import { describe, expect, it } from 'vitest';
import { monthsGone, toOverviewRows } from '../../../src/features/overview/overview-row.ts';
import { sanmingRows, sanmingSummaries } from '../../support/overview-rows.ts';
import { buildSummary } from '../../support/summary-builder.ts';

describe('a row of the overview', () => {
  it('is made for self-evaluations only', () => {
    const rows = toOverviewRows([...sanmingSummaries, buildSummary({ kind: 'target' })], { year: 2026, month: 3 });
    expect(rows).toHaveLength(5);
  });

  it('reads the published sheets', () => {
    expect(
      sanmingRows.map(({ rate, total, indicatorRate, isOnCutoff }) => [rate, total, indicatorRate, isOnCutoff]),
    ).toEqual([
      [10_000, 9964, 9960, false],
      [10_000, 9963, 9959, false],
      [3870, 9000, 10_000, true],
      [9825, 8671, 8857, false],
      [0, 9000, 10_000, true],
    ]);
  });

  it.each([
    [2023, 12],
    [2026, 3],
    [2027, 0],
    [null, 12],
  ])('of %s has %i months behind it in March 2026', (year, months) => {
    expect(monthsGone(year, { year: 2026, month: 3 })).toBe(months);
  });
});
