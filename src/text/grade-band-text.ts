import type { Grade, RuleSet } from '../domain/rules/rule-set.ts';
import { gradeText } from './grade-text.ts';

/** A grade with its band as the forms print it: 优 (S≥90), 良 (90>S≥80), 差 (60>S). */
export const gradeBandText = (grade: Grade, ruleSet: RuleSet): string => {
  const index = ruleSet.grades.findIndex((band) => band.grade === grade);
  const from = ruleSet.grades[index]?.from ?? '0';
  const below = ruleSet.grades[index - 1]?.from;
  if (below === undefined) return `${gradeText[grade]} (S≥${from})`;
  return from === '0' ? `${gradeText[grade]} (${below}>S)` : `${gradeText[grade]} (${below}>S≥${from})`;
};
