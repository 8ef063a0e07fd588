import { expect, it } from 'vitest';
import { mergeRuns } from '../../../../src/features/evaluations/sheet/merge-runs.ts';

it.each<[string, readonly number[]]>([
  ['', []],
  ['a', [1]],
  ['aab', [2, 0, 1]],
  ['aba', [1, 1, 1]],
  ['abbbcc', [1, 3, 0, 0, 2, 0]],
])('merges equal neighbours of %s', (keys, spans) => {
  expect(mergeRuns(keys.split(''))).toEqual(spans);
});
