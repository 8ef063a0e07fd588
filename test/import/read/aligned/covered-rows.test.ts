import { describe, expect, it } from 'vitest';
import { exactly } from '../../../../src/import/read/aligned/placed-text.ts';
import { coveredRows } from '../../../../src/import/read/aligned/covered-rows.ts';

const rows = [0, 10, 20, 30].map((from) => ({ from, to: from + 10 }));

describe('coveredRows', () => {
  it.each([
    [
      'in the middle of their rows',
      [10, 30],
      [
        [0, 2],
        [2, 4],
      ],
      [false, false],
    ],
    [
      'in the middle of uneven shares',
      [5, 25],
      [
        [0, 1],
        [1, 4],
      ],
      [false, false],
    ],
    [
      'on the first of their rows',
      [5, 15],
      [
        [0, 1],
        [1, 4],
      ],
      [false, false],
    ],
    [
      'beside each row',
      [5, 15, 25, 35],
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ],
      [false, false, false, false],
    ],
    [
      'nowhere in particular',
      [4, 19],
      [
        [0, 1],
        [1, 4],
      ],
      [true, true],
    ],
  ])('divides rows among labels %s', (_, labels, spans, unsure) => {
    const covered = coveredRows(rows, labels, { precision: exactly });
    expect(covered?.map(({ first, end }) => [first, end])).toEqual(spans);
    expect(covered?.map(({ isUnsure }) => isUnsure)).toEqual(unsure);
  });

  it('has nothing to say of more labels than rows', () => {
    expect(coveredRows(rows.slice(0, 1), [5, 15], { precision: exactly })).toBeNull();
  });
});
