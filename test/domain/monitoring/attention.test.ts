import { describe, expect, it } from 'vitest';
import {
  type AttentionFacts,
  attentionUrgency,
  findAttention,
  isSlow,
} from '../../../src/domain/monitoring/attention.ts';

const calm: AttentionFacts = {
  finding: null,
  total: 9600,
  grade: 'excellent',
  isOnCutoff: false,
  rate: 10_000,
  month: 12,
  openPoints: 0,
  losses: [{ indicatorId: 'a', name: '坐席人数', lost: 29, isBlank: false }],
  lag: null,
  doubt: null,
};
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
const finding = { check: 'score-range', kind: 'blank', indicatorId: 'b', facts: {} };

describe('attention', () => {
  it.each<[string, Partial<AttentionFacts>, readonly string[]]>([
    ['nothing', {}, []],
    ['a finding that blocks', { finding }, ['finding']],
    ['a slow execution', { rate: 3870 }, ['slow-execution']],
    ['a total on a cut-off', { total: 9000, isOnCutoff: true }, ['on-cutoff']],
    ['a low grade', { total: 6000, grade: 'fair', isOnCutoff: true }, ['grade', 'on-cutoff']],
    ['open points, and a rate nobody knows', { openPoints: 2, rate: null, total: null, grade: null }, ['open']],
    ['a dear row', { losses: [{ indicatorId: 'b', name: '考核', lost: 1000, isBlank: false }] }, ['loss']],
    [
      'a dear row that the finding names already',
      { finding, losses: [{ indicatorId: 'b', name: '考核', lost: 1000, isBlank: true }] },
      ['finding'],
    ],
    ['a row behind', { lag }, ['yellow-light']],
    ['a red light before a doubt', { lag: { ...lag, light: 'red' }, doubt }, ['red-light', 'outlook-doubted']],
    ['several at once, the gravest first', { finding, rate: 0, openPoints: 1 }, ['finding', 'slow-execution', 'open']],
  ])('is called by %s', (_, facts, kinds) => {
    expect(findAttention({ ...calm, ...facts }).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('grows with every reason', () => {
    const one = attentionUrgency(findAttention({ ...calm, rate: 0 }));
    const two = attentionUrgency(findAttention({ ...calm, rate: 0, openPoints: 1 }));
    expect(two).toBeGreaterThan(one);
  });

  it.each([
    [3499, 7, true],
    [3500, 7, false],
    [5999, 12, true],
    [6000, 12, false],
  ])('a rate of %i hundredths of a per cent after %i months is slow: %s', (rate, month, slow) => {
    expect(isSlow(rate, month)).toBe(slow);
  });
});
