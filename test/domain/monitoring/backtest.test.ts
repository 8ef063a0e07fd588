import { describe, expect, it } from 'vitest';
import { backtest } from '../../../src/domain/monitoring/backtest.ts';
import type { MeasureKind } from '../../../src/domain/entry/ledger.ts';
import { type YearShape, yearShapes } from '../../../src/domain/monitoring/year-shapes.ts';

const years = 600;

const shareOf80 = (shape: YearShape, kind: MeasureKind): number => {
  const found = backtest(shape, years, 7).find((row) => row.kind === kind);
  return found === undefined ? 0 : (found.hits.of80 * 100) / found.forecasts;
};

describe('of what was said 80 % in generated years', () => {
  it.each<[YearShape, MeasureKind, number]>([
    ['even', 'cumulative', 90],
    ['even', 'average', 80],
    ['even', 'latest', 80],
    ['outliers', 'cumulative', 90],
    ['outliers', 'average', 80],
    ['outliers', 'latest', 75],
    ['gaps', 'cumulative', 90],
    ['quarters', 'cumulative', 90],
    ['quarters', 'average', 75],
    ['quarters', 'latest', 75],
    ['seasonal', 'cumulative', 70],
    ['seasonal', 'latest', 75],
    ['rising', 'cumulative', 65],
    ['rising', 'latest', 65],
  ])('%s, %s: at least %i %% came true', (shape, kind, least) => {
    expect(shareOf80(shape, kind)).toBeGreaterThanOrEqual(least);
  });

  it.each<[YearShape, number]>([
    ['burst', 30],
    ['jump', 65],
  ])('%s is not foreseen: below %i %%', (shape, most) => {
    expect(shareOf80(shape, 'cumulative')).toBeLessThan(most);
  });

  it('about 80 % of all sums without a burst came true', () => {
    const shapes = yearShapes.filter((shape) => shape !== 'burst');
    const mean = shapes.reduce((sum, shape) => sum + shareOf80(shape, 'cumulative'), 0) / shapes.length;
    expect(Math.abs(mean - 83)).toBeLessThan(5);
  });

  it('comes out the same each time', () => {
    expect(backtest('jump', 50, 3)).toEqual(backtest('jump', 50, 3));
  });
});
