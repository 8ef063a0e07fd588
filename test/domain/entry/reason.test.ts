import { describe, expect, it } from 'vitest';
import { findReasonFlaw } from '../../../src/domain/entry/reason.ts';

describe('偏差原因', () => {
  it.each([
    ['', 'blank'],
    ['  ', 'blank'],
    ['无', 'empty-phrase'],
    ['/', 'empty-phrase'],
    ['无偏差', 'empty-phrase'],
    ['无 偏 差。', 'empty-phrase'],
    ['基本无偏差', 'empty-phrase'],
    ['没有明显偏差', 'empty-phrase'],
    ['正常', 'empty-phrase'],
    ['已完成', 'empty-phrase'],
    ['基本完成目标', 'empty-phrase'],
    ['客观原因', 'empty-phrase'],
    ['目标35人，实际34人，主要原因是＿＿。', 'unfinished'],
    ['人员少', 'too-short'],
  ] as const)('“%s” is refused: %s', (text, flaw) => {
    expect(findReasonFlaw(text)).toBe(flaw);
  });

  it.each([
    '人员流入流出',
    '受疫情影响，两期培训推迟到次年一月举办',
    '供应商未按时交货，已签订补充协议',
    '无人报名参加第二期培训',
  ])('“%s” can stand', (text) => {
    expect(findReasonFlaw(text)).toBeNull();
  });
});
