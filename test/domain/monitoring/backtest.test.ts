import { describe, expect, it } from 'vitest';
import { backtest } from '../../../src/domain/monitoring/backtest.ts';

const said = { of50: 50, of80: 80, of90: 90 } as const;

describe('forecasts of generated years', () => {
  const result = backtest(3000, 7);

  it.each(result)('of what was said with $range, about as much came true', ({ range, forecasts, hits }) => {
    const share = (hits * 100) / forecasts;
    expect(forecasts).toBe(3000);
    expect(Math.abs(share - said[range])).toBeLessThan(4);
  });

  it('come out the same each time', () => {
    expect(backtest(50, 3)).toEqual(backtest(50, 3));
  });
});
