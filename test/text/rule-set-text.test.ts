import { describe, expect, it } from 'vitest';
import { hubei } from '../../src/domain/rules/published/hubei.ts';
import { national2020 } from '../../src/domain/rules/published/national-2020.ts';
import { sanming2023 } from '../../src/domain/rules/published/sanming-2023.ts';
import {
  evidenceText,
  formatExecutionRule,
  formatOverFulfilment,
  formatWeighting,
} from '../../src/text/rule-set-text.ts';

describe('a rule set in words', () => {
  it.each([
    [national2020, '产出 50 · 效益 30 · 满意度 10', '10 分 × 执行率', '官方'],
    [
      sanming2023,
      '成本 10 · 产出 40 · 效益 30 · 满意度 10',
      '执行率 ≥ 100% 得 10 分，执行率 ≥ 90% 得 7 分，其余 0 分',
      '观察',
    ],
    [hubei, '各项指标共 80 分，自行分配', '20 分 × 执行率', '观察'],
  ] as const)('$id', (ruleSet, weighting, execution, evidence) => {
    expect([
      formatWeighting(ruleSet.weighting),
      formatExecutionRule(ruleSet.execution, ruleSet.executionPoints),
      evidenceText[ruleSet.source.evidence],
    ]).toEqual([weighting, execution, evidence]);
  });

  it('says how over-fulfilment is treated', () => {
    expect(formatOverFulfilment(national2020.overFulfilment)).toBe('超过指标值 120% 提示，超过 130% 须说明原因');
    expect(formatOverFulfilment(sanming2023.overFulfilment)).toBe('超额完成不作处理');
  });
});
