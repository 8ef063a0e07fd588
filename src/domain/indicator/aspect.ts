import { isCostIndicator } from './category.ts';
import type { Indicator } from './indicator.ts';

/** 评价方面: what an indicator says something about; 产出 is told apart by its 二级指标. */
export type Aspect = 'quantity' | 'quality' | 'timeliness' | 'cost' | 'benefit' | 'satisfaction' | 'other';

/** In the order in which they are read out: 数量 质量 时效 成本 效益 满意度 其他. */
export const aspects = [
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'benefit',
  'satisfaction',
  'other',
] as const satisfies readonly Aspect[];

const OUTPUT_PATTERNS: readonly (readonly [RegExp, Aspect])[] = [
  [/数量/u, 'quantity'],
  [/质量/u, 'quality'],
  [/时效|进度|及时/u, 'timeliness'],
];

/** The aspect of a row; 成本 also where a form files it under 产出. `other` when neither level tells. */
export const aspectOf = ({ category, subcategoryText }: Pick<Indicator, 'category' | 'subcategoryText'>): Aspect => {
  if (isCostIndicator(category, subcategoryText)) return 'cost';
  if (category === 'benefit' || category === 'satisfaction') return category;
  return OUTPUT_PATTERNS.find(([pattern]) => pattern.test(subcategoryText))?.[1] ?? 'other';
};
