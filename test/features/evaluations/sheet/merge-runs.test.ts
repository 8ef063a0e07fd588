import { expect, it } from 'vitest';
import { mergeRuns } from '../../../../src/features/evaluations/sheet/merge-runs.ts';

it.each<[string, string, readonly number[]]>([
  ['', '', []],
  ['a', '1', [1]],
  ['aab', '111', [2, 0, 1]],
  ['aba', '111', [1, 1, 1]],
  ['abbbcc', '111111', [1, 3, 0, 0, 2, 0]],
  ['aabb', '1221', [3, 0, 3, 0]],
])('merges equal neighbours of %s over the lines they take, %s', (keys, heights, spans) => {
  expect(mergeRuns(keys.split(''), heights.split('').map(Number))).toEqual(spans);
});
