import { describe, expect, it } from 'vitest';
import { saysNoEvent, wantsNoEvent } from '../../../src/domain/target/zero-events.ts';

describe('零事故与未发生', () => {
  it.each(['零事故', '确保零重大安全事故', '0投诉'])('%s asks that nothing happens', (text) => {
    expect(wantsNoEvent(text)).toBe(true);
  });

  it.each([
    '未发生',
    '没有发生',
    '没发生过',
    '无事故',
    '无人员伤亡',
    '全年未发生安全事故',
    '未发生投诉事件',
    '未接到投诉',
    '无 事故 发生。',
  ])('%s says that nothing happened', (text) => {
    expect(saysNoEvent(text)).toBe(true);
  });

  it.each([
    '无',
    '没有',
    '未',
    '',
    '—',
    '未完成',
    '没有完成',
    '未完成整改导致事故',
    '无故障率98%',
    '发生2起',
    '未统计',
  ])('“%s” does not', (text) => {
    expect(saysNoEvent(text)).toBe(false);
  });
});
