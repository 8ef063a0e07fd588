import { describe, expect, it } from 'vitest';
import { toSegments } from '../../../../src/import/read/text/preamble-segments.ts';
import { toTokens } from '../../../../src/import/read/text/text-tokens.ts';
import { areBroken, endsInNumber, isBrokenValue, isMixed } from '../../../../src/import/read/text/value-doubts.ts';

describe('isBrokenValue', () => {
  it.each([
    ['target', '2023年11月底前2023年10月', true],
    ['target', '2023年11月底前2023年10月25日', true],
    ['target', '2023年11月底前', false],
    ['target', '≥3000亩实施方案', true],
    ['target', '≥3000亩', false],
    ['target', '不少于', true],
    ['target', '不少于24场', false],
    ['target', '明显提升', false],
    ['actual', '25日', true],
    ['actual', '日完成', true],
    ['actual', '12月20日完成', false],
    ['name', '印制手册不少于', true],
    ['name', '培训人次', false],
    ['score', '000004', true],
    ['score', '0.5', false],
  ] as const)('in a cell of %s: %s is %s', (role, text, isBroken) => {
    expect(isBrokenValue(role, text)).toBe(isBroken);
  });
});

describe('areBroken', () => {
  it.each([
    ['470.5 460.8 10', false],
    ['470.5\n460.8\n10', false],
    ['47\n0.5 460.8 10', true],
    ['100 94.8\n8', true],
  ])('%j is %s', (text, broken) => {
    expect(areBroken(toTokens(text.split('\n')))).toBe(broken);
  });
});

describe('endsInNumber', () => {
  it.each([
    ['安全率 100', true],
    ['安全率\n100', true],
    ['安全率100', false],
    ['12345 热线', false],
  ])('%j is %s', (text, ends) => {
    expect(endsInNumber(toTokens(text.split('\n')))).toBe(ends);
  });
});

describe('isMixed', () => {
  it.each([
    ['实施单位 市水利工程处 预算安排数 180', true],
    ['实施单位 市水利工程处', false],
    ['评价等级 优 (S≥90)\n问题与建议（每条\n问题', true],
    ['评价等级 优 (S≥90)', false],
    ['年度总体目标 科学管理专项资金。 将20条道路的保洁外包。', true],
    ['年度总体目标 科学管理专项资金。\n将20条道路的保洁外包。', false],
  ])('%j is %s', (text, isUnclear) => {
    const { segments } = toSegments(toTokens(text.split('\n')));
    expect(segments.slice(0, 1).map((segment) => isMixed(segment, undefined))).toEqual([isUnclear]);
  });

  it('doubts the texts behind two labels of goals', () => {
    const { segments } = toSegments(toTokens(['总体目标', '全年实际完成情况', '培育新型主体。', '培育家庭农场45家。']));
    expect(segments.map((segment, at) => isMixed(segment, segments[at - 1]))).toEqual([false, true]);
  });

  it('doubts a value behind two labels side by side of which the first has none', () => {
    const { segments } = toSegments(toTokens(['主管部门 实施单位', '市水利局', '市水利工程处']));
    expect(segments.map((segment, at) => isMixed(segment, segments[at - 1]))).toEqual([false, true]);
  });
});
