import type { Attainment } from '../domain/indicator/indicator.ts';

/** 达成 · 部分达成 · 未达成, short. */
export const attainmentText = {
  met: '达成',
  'partly-met': '部分达成',
  'not-met': '未达成',
} as const satisfies Record<Attainment, string>;

/** The same with the words of the rule. */
export const attainmentLongText = {
  met: '达成年度指标',
  'partly-met': '部分达成并具有一定效果',
  'not-met': '未达成且效果较差',
} as const satisfies Record<Attainment, string>;
