import { describe, expect, it } from 'vitest';
import { saysNoIndicator } from '../../../src/domain/indicator/no-indicator.ts';

describe('saysNoIndicator', () => {
  it.each([
    ['无', '无'],
    ['无', '≥5次'],
    ['生态效益', '/'],
    ['生态效益', '不适用'],
    ['', ''],
    ['—', ''],
  ])('%j %j is none', (name, targetText) => {
    expect(saysNoIndicator({ name, targetText })).toBe(true);
  });

  it.each([
    ['培训人数', '≥5人'],
    ['培训人数', ''],
    ['', '≥5人'],
    ['无线网络覆盖率', '100%'],
  ])('%j %j is one', (name, targetText) => {
    expect(saysNoIndicator({ name, targetText })).toBe(false);
  });
});
