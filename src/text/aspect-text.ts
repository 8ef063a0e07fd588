import type { Aspect } from '../domain/indicator/aspect.ts';

/** 评价方面 in a word. */
export const aspectText = {
  quantity: '数量',
  quality: '质量',
  timeliness: '时效',
  cost: '成本',
  benefit: '效益',
  satisfaction: '满意度',
  other: '其他',
} as const satisfies Record<Aspect, string>;
