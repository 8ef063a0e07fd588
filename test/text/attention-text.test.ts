import { expect, it } from 'vitest';
import type { AttentionReason } from '../../src/domain/monitoring/attention.ts';
import { attentionText } from '../../src/text/attention-text.ts';

const lag = {
  light: 'yellow',
  month: 7,
  indicatorId: 'a',
  name: '宣传场次',
  targetText: '≥120场',
  standing: '42',
  due: '70',
  share: '60',
  count: 1,
} as const;
const doubt = { month: 7, indicatorId: 'a', name: '宣传场次', likelihood: 'certain', meets: 5 } as const;
const loss = { indicatorId: 'a', name: '话务员自检考核', lost: 1000, isBlank: true };

it.each<[AttentionReason, string]>([
  [{ kind: 'slow-execution', rate: 3870, month: 12 }, '预算执行率 38.70 %，序时进度 12/12'],
  [{ kind: 'open', count: 2 }, '2 处待补'],
  [{ kind: 'yellow-light', lag }, '“宣传场次”截至 7 月 42，应达 70，为 60 % → 黄灯'],
  [
    {
      kind: 'red-light',
      lag: { ...lag, light: 'red', targetText: '≥95%', standing: '93%', due: '', share: '', count: 2 },
    },
    '“宣传场次”截至 7 月 93%，指标值 ≥95% → 红灯（红灯共 2 项）',
  ],
  [{ kind: 'outlook-doubted', doubt }, '“宣传场次”选的是“确定能”，按截至 7 月的数据推算，达标可能 5 %'],
  [{ kind: 'loss', loss }, '“话务员自检考核”自评得分空白，失 10 分'],
  [{ kind: 'loss', loss: { ...loss, lost: 29, isBlank: false } }, '“话务员自检考核”失 0.29 分'],
  [{ kind: 'grade', grade: 'poor', total: 5999 }, '总分 59.99，等级为差'],
  [{ kind: 'on-cutoff', grade: 'excellent', total: 9000 }, '总分 90 刚好压在“优”的分数线上'],
  [
    { kind: 'finding', finding: { check: 'on-cutoff', kind: 'exact', indicatorId: null, facts: { total: '90' } } },
    '总分 90 刚好压在“”的分数线上',
  ],
])('%o is told as %s', (reason, words) => {
  expect(attentionText(reason)).toBe(words);
});
