import { expect, it } from 'vitest';
import type { AttentionReason } from '../../src/domain/monitoring/attention.ts';
import { attentionText } from '../../src/text/attention-text.ts';

const loss = { indicatorId: 'a', name: '话务员自检考核', lost: 1000, isBlank: true };

it.each<[AttentionReason, string]>([
  [{ kind: 'slow-execution', rate: 3870, month: 12 }, '预算执行率 38.70 %，序时进度 12/12'],
  [{ kind: 'open', count: 2 }, '2 处待补'],
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
