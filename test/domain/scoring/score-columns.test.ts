import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals } from '../../../src/domain/number/decimal.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import { COLUMN_COMPARISONS, type ExcessKind, scoreColumns } from '../../../src/domain/scoring/score-columns.ts';
import { scoreComparison } from '../../../src/domain/scoring/score-comparison.ts';

/** A seeded generator of whole numbers below a bound, so that a failure can be drawn again. */
const seeded = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return (bound: number): number => ((next() % 2 ** 21) * 2 ** 32 + next()) % bound;
};

/** The rules written a second time, on big integers only: hundredths of a point, half away from zero. */
const exactScore = (comparison: number, [a, t, w]: readonly [bigint, bigint, bigint], excess: ExcessKind): bigint => {
  const share = (numerator: bigint, denominator: bigint): bigint => {
    if (numerator <= 0n) return 0n;
    const doubled = (numerator * w * 2n) / denominator;
    const points = (doubled + 1n) / 2n;
    return points > w ? w : points;
  };
  if (comparison === COLUMN_COMPARISONS.atMost) {
    if (a <= t) return w;
    if (t <= 0n) return 0n;
    return excess === 'inverse' ? share(t, a) : share(2n * t - a, t);
  }
  if (comparison === COLUMN_COMPARISONS.equal && t === 0n) return a <= 0n ? w : 0n;
  if (a >= t) return w;
  return t <= 0n ? 0n : share(a, t);
};

const randomColumns = (rows: number, seed: number) => {
  const below = seeded(seed);
  const columns = {
    comparison: new Uint8Array(rows),
    actual: new Float64Array(rows),
    target: new Float64Array(rows),
    maxScore: new Float64Array(rows),
  };
  for (let row = 0; row < rows; row += 1) {
    const bound = [20_000, 1_000_000, 10 ** 9, 10 ** 13][below(4)] ?? 1;
    columns.comparison[row] = below(3);
    columns.target[row] = below(50) === 0 ? 0 : below(bound);
    columns.actual[row] = below(100) === 0 ? -below(bound) : below(2 * bound);
    columns.maxScore[row] = below(4) === 0 ? below(10_001) : 100 * below(51);
  }
  return columns;
};

describe('scoreColumns', () => {
  it.each(['linear', 'inverse'] as const)('agrees with an exact computation on 1,000,000 rows, %s', (excess) => {
    const rows = 1_000_000;
    const columns = randomColumns(rows, 20_230_704);
    const scores = scoreColumns(columns, excess);
    let wrong = 0;
    for (let row = 0; row < rows; row += 1) {
      const facts = [
        BigInt(columns.actual[row] ?? 0),
        BigInt(columns.target[row] ?? 0),
        BigInt(columns.maxScore[row] ?? 0),
      ] as const;
      if (BigInt(scores[row] ?? -1) !== exactScore(columns.comparison[row] ?? 0, facts, excess)) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  it.each([
    [8000, 6732, 1000, 842],
    [10_000, 8665, 1000, 867],
    [8000, 7896, 500, 494],
    [9000, 5841, 500, 325],
    [9600, 6888, 200, 144],
  ])('rounds the half of target %i, actual %i, W %i up to %i', (target, actual, maxScore, expected) => {
    const columns = {
      comparison: new Uint8Array([COLUMN_COMPARISONS.atLeast]),
      actual: new Float64Array([actual]),
      target: new Float64Array([target]),
      maxScore: new Float64Array([maxScore]),
    };
    expect([...scoreColumns(columns, 'linear')]).toEqual([expected]);
  });

  it('keeps a blank a blank', () => {
    const one = (actual: number, target: number, maxScore: number) => ({
      comparison: new Uint8Array(1),
      actual: new Float64Array([actual]),
      target: new Float64Array([target]),
      maxScore: new Float64Array([maxScore]),
    });
    for (const columns of [one(Number.NaN, 1, 1), one(1, Number.NaN, 1), one(1, 1, Number.NaN)]) {
      expect([...scoreColumns(columns, 'linear')]).toEqual([Number.NaN]);
    }
  });

  it('agrees with the path that writes receipts', () => {
    const cents = fc.integer({ min: -1000, max: 10 ** 9 });
    fc.assert(
      fc.property(
        fc.constantFrom(0, 1, 2),
        fc.tuple(cents, cents),
        fc.nat({ max: 10_000 }),
        (code, [actual, target], w) => {
          const columns = {
            comparison: new Uint8Array([code]),
            actual: new Float64Array([actual]),
            target: new Float64Array([target]),
            maxScore: new Float64Array([w]),
          };
          const [bulk = -1] = scoreColumns(columns, 'linear');
          const decimal = (value: number) => ({ coefficient: BigInt(value), scale: 2 });
          const measurement = { actual: decimal(actual), target: decimal(target), maxScore: decimal(w) };
          const comparison = (['>=', '=', '<='] as const)[code] ?? '>=';
          const single = scoreComparison(comparison, measurement, national2020).score;
          expect(compareDecimals(single, decimal(bulk))).toBe(0);
        },
      ),
    );
  });
});
