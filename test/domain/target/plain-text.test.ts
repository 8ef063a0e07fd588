import { describe, expect, it } from 'vitest';
import { plainText, saysNone } from '../../../src/domain/target/plain-text.ts';

describe('saysNone', () => {
  it.each([
    '',
    ' ',
    '无',
    '（无）',
    '无。',
    '无（计划标准）',
    '暂无',
    '不适用',
    '本项目不涉及',
    '无此项',
    '无指标',
    '/',
    '——',
    'N/A',
    '……',
  ])('is true for %j', (text) => expect(saysNone(text)).toBe(true));

  it.each(['0', '≥0', '无投诉', '无重大事故', '不涉及人员', '目标', '本项', '其他', '计划标准', '零'])(
    'is false for %j',
    (text) => expect(saysNone(text)).toBe(false),
  );
});

describe('plainText', () => {
  it.each([
    ['≧ ９５％。', '≥95%'],
    ['>=5', '≥5'],
    ['（平稳运行）', '平稳运行'],
    ['≥95%（计划标准）', '≥95%'],
  ])('writes %j as %j', (text, plain) => expect(plainText(text)).toBe(plain));
});
