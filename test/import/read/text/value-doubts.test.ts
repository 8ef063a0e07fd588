import { describe, expect, it } from 'vitest';
import { toTokens } from '../../../../src/import/read/text/text-tokens.ts';
import { areBroken, endsInNumber, holdsNumber, isBrokenValue } from '../../../../src/import/read/text/value-doubts.ts';

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

describe('holdsNumber', () => {
  it.each([
    ['招标延后 20', true],
    ['是\n103.43\n30', true],
    ['因疫情延后2个月', false],
  ])('%j is %s', (text, holds) => {
    expect(holdsNumber(toTokens(text.split('\n')))).toBe(holds);
  });
});
