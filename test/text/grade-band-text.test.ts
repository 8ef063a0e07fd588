import { expect, it } from 'vitest';
import { findRuleSet } from '../../src/domain/rules/rule-sets.ts';
import { gradeBandText } from '../../src/text/grade-band-text.ts';

it.each([
  ['excellent', '优 (S≥90)'],
  ['good', '良 (90>S≥80)'],
  ['fair', '中 (80>S≥60)'],
  ['poor', '差 (60>S)'],
] as const)('%s prints as %s', (grade, text) => {
  const ruleSet = findRuleSet('sanming-2023');
  expect(ruleSet === null ? null : gradeBandText(grade, ruleSet)).toBe(text);
});
