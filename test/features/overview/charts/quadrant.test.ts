import { describe, expect, it } from 'vitest';
import { drawQuadrant, quadrantPoints } from '../../../../src/features/overview/charts/quadrant.ts';
import { paperInk } from '../../../../src/ui/chart/chart-ink.ts';
import { buildRow, sanmingRows } from '../../../support/overview-rows.ts';

describe('spending against points', () => {
  it('puts the suspicious projects first and leaves out who has no rate', () => {
    const points = quadrantPoints([buildRow(), ...sanmingRows]);
    expect(points.map(({ id, rate, indicatorRate, isSuspicious }) => [id, rate, indicatorRate, isSuspicious])).toEqual([
      ['sanming-2023-3', 3870, 10_000, true],
      ['sanming-2023-5', 0, 10_000, true],
      ['sanming-2023-1', 10_000, 9960, false],
      ['sanming-2023-2', 10_000, 9959, false],
      ['sanming-2023-4', 9825, 8857, false],
    ]);
  });

  it('is drawn with every point inside its axes', () => {
    const option = drawQuadrant(quadrantPoints(sanmingRows))(paperInk, 600);
    expect(option).toMatchObject({ xAxis: { min: 0, max: 100 }, yAxis: { min: 70 } });
  });
});
