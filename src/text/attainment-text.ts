import type { Attainment } from '../domain/indicator/indicator.ts';

/** 达成 · 部分达成 · 未达成, short. */
export const attainmentText = {
  met: '达成',
  'partly-met': '部分达成',
  'not-met': '未达成',
} as const satisfies Record<Attainment, string>;
