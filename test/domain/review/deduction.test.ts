import { expect, it } from 'vitest';
import { isDeductionPercent } from '../../../src/domain/review/deduction.ts';

it.each<[string, boolean]>([
  ['0', true],
  ['12.25', true],
  ['100', true],
  ['100.0', true],
  ['100.5', false],
  ['-5', false],
  ['abc', false],
  ['', false],
])('%j as the share of a clause', (text, answer) => {
  expect(isDeductionPercent(text)).toBe(answer);
});
