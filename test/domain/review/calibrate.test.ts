import { expect, it } from 'vitest';
import { formatDecimal, wholeNumber } from '../../../src/domain/number/decimal.ts';
import { calibrate } from '../../../src/domain/review/calibrate.ts';

const cases = (reviewer: string, taken: readonly number[]) =>
  taken.map((points) => ({ clause: 'late', reviewer, taken: wholeNumber(points), maxScore: wholeNumber(10) }));

it('puts reviewers side by side for one clause and names who is far from the middle', () => {
  const [late] = calibrate([
    ...cases('甲', [2, 2, 2]),
    ...cases('乙', [2, 3, 2]),
    ...cases('丙', [5, 6, 5]),
    ...cases('丁', [9]),
  ]);
  expect(late?.reviewers.map(({ reviewer, mean, verdict }) => [reviewer, formatDecimal(mean), verdict])).toEqual([
    ['甲', '20.00', 'outlier'],
    ['乙', '23.33', 'outlier'],
    ['丙', '53.33', 'outlier'],
    ['丁', '90.00', 'too-few'],
  ]);
  expect(formatDecimal(late?.median ?? wholeNumber(0))).toBe('38.33');
});

it('three who agree and one who does not', () => {
  const [late] = calibrate([
    ...cases('甲', [2, 2, 2]),
    ...cases('乙', [2, 2, 2]),
    ...cases('丙', [2, 2, 3]),
    ...cases('丁', [5, 5, 5]),
  ]);
  expect(late?.reviewers.map(({ reviewer, verdict }) => `${reviewer} ${verdict}`)).toEqual([
    '甲 in-line',
    '乙 in-line',
    '丙 in-line',
    '丁 outlier',
  ]);
});
