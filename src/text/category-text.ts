import type { Category } from '../domain/indicator/indicator.ts';

/** 一级指标 as printed. */
export const categoryText = {
  cost: '成本指标',
  output: '产出指标',
  benefit: '效益指标',
  satisfaction: '满意度指标',
} as const satisfies Record<Category, string>;
