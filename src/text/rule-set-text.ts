import type { Evidence, ExecutionRule, OverFulfilmentRule, RuleSet, Weighting } from '../domain/rules/rule-set.ts';
import { categoryText } from './category-text.ts';

/** How well a rule is known, in a word. */
export const evidenceText = {
  official: '官方',
  observed: '观察',
  example: '示例',
} as const satisfies Record<Evidence, string>;

/** The same, explained. */
export const evidenceHintText = {
  official: '出自国家或地方文件的原文',
  observed: '由已公开的表格或在用系统推算得出',
  example: '合理的理解，需财政部门确认',
} as const satisfies Record<Evidence, string>;

/** 成本 10 · 产出 40 · 效益 30 · 满意度 10. */
export const formatWeighting = (weighting: Weighting): string => {
  if (weighting.kind === 'free') return `各项指标共 ${weighting.points} 分，自行分配`;
  const levels = (['cost', 'output', 'benefit', 'satisfaction'] as const).flatMap((category) => {
    const points = weighting.points[category];
    return points === null ? [] : [`${categoryText[category].replace('指标', '')} ${points}`];
  });
  return levels.join(' · ');
};

/** How the execution rate becomes points. */
export const formatExecutionRule = (rule: ExecutionRule, points: string): string => {
  if (rule.kind === 'pro-rata') return `${points} 分 × 执行率`;
  const tiers = rule.tiers.map(({ from, points: reached }) => `执行率 ≥ ${from}% 得 ${reached} 分`);
  return `${tiers.join('，')}，其余 0 分`;
};

/** How over-fulfilment is treated. */
export const formatOverFulfilment = (rule: OverFulfilmentRule): string => {
  switch (rule.kind) {
    case 'none':
      return '超额完成不作处理';
    case 'explain':
      return `超过指标值 ${rule.noteAbove}% 提示，超过 ${rule.reasonAbove}% 须说明原因`;
    case 'deduct':
      return `超过指标值 ${rule.limit} 倍的部分按偏离度扣分，最低保留 ${rule.floor}`;
  }
};

/** How a ceiling that was exceeded is scored. */
export const excessText = {
  linear: '反向指标超出时：分值 ×（1 − 超出比例）',
  inverse: '反向指标超出时：分值 × 指标值 ÷ 完成值',
} as const satisfies Record<RuleSet['excess']['kind'], string>;
