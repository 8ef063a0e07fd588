import { describe, expect, it } from 'vitest';
import { greatest, smallest } from '../../../src/import/read/extremes.ts';

const many = Array.from({ length: 1_000_000 }, (_, index) => index);

describe('greatest and smallest', () => {
  it('take more values than a call takes arguments', () => {
    expect([greatest(many), smallest(many)]).toEqual([999_999, 0]);
  });

  it('give the bound when there is nothing', () => {
    expect([greatest([], 0), smallest([], 7)]).toEqual([0, 7]);
  });
});
