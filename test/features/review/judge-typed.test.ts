import { expect, it } from 'vitest';
import { isThreshold } from '../../../src/domain/review/tuning.ts';
import { judgeTyped } from '../../../src/features/review/judge-typed.ts';

const cell = { value: '80', flawOf: (text: string) => (isThreshold(text) ? null : '请填数字') };

it.each([
  ['abc', { refused: 'abc', written: null }],
  ['-5', { refused: '-5', written: null }],
  ['85', { refused: null, written: '85' }],
  ['80', { refused: null, written: null }],
])('%j left in a cell that holds 80', (text, judged) => {
  expect(judgeTyped(text, cell)).toEqual(judged);
});
