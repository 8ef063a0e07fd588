import type { Grade } from '../domain/rules/rule-set.ts';

/** 优 良 中 差. */
export const gradeText = {
  excellent: '优',
  good: '良',
  fair: '中',
  poor: '差',
} as const satisfies Record<Grade, string>;
