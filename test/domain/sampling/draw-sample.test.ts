import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample, parseShare, sampleSize, toSeed } from '../../../src/domain/sampling/draw-sample.ts';

const list = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `s${index}`, unit: `单位${index % 7}`, project: `项目${index}` }));

describe('a draw', () => {
  it('gives each place the next number of the row: 48271 × seed mod 2³¹ − 1', () => {
    const { drawn } = drawSample(list(3), { seed: 1, size: 3 });
    expect(drawn.map(({ number }) => number)).toEqual([48_271, 182_605_794, 1_291_394_886]);
  });

  it('is the same whatever order the list came in', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(list(40), { minLength: 40 }),
        fc.integer({ min: 1, max: 2_147_483_645 }),
        (shuffled, seed) => {
          expect(drawSample(shuffled, { seed, size: 8 })).toEqual(drawSample(list(40), { seed, size: 8 }));
        },
      ),
    );
  });

  it('draws as many as asked, none twice', () => {
    const { drawn } = drawSample(list(200), { seed: 20_240_101, size: 20 });
    expect(new Set(drawn.map(({ candidate }) => candidate.id)).size).toBe(20);
  });
});

it.each([
  [200, '10', 20],
  [201, '10', 21],
  [200, '12.5', 25],
  [201, '12.5%', 26],
  [5, '10', 1],
  [5, '0.1', 1],
  [5, '0', 0],
  [0, '10', 0],
  [7, '100', 7],
])('of %i sheets %s %% are %i', (count, text, size) => {
  const share = parseShare(text);
  expect(share === null ? null : sampleSize(count, share)).toBe(size);
});

it.each(['abc', '', '-1', '100.5', '一成'])('%j is no share', (text) => {
  expect(parseShare(text)).toBeNull();
});

it.each([
  ['20240101', 20_240_101],
  ['0', 1],
  ['', 1],
])('the seed "%s" starts from %i', (text, seed) => {
  expect(toSeed(text)).toBe(seed);
});

it('words make a seed too', () => {
  expect(toSeed('三明市2023')).toBe(toSeed('三明市2023'));
  expect(toSeed('三明市2023')).not.toBe(toSeed('三明市2024'));
});
