import { describe, expect, it } from 'vitest';
import { firstPiece, isBrokenOff, joinWrapped, widthInEms } from '../../../src/import/read/wide-text.ts';

describe('firstPiece', () => {
  it.each([
    ['满意度', '满'],
    ['12345热线', '12345'],
    ['度，并', '度，'],
    ['（万元）', '（万'],
    ['95%以上', '95%'],
  ])('of %s is %s', (text, piece) => {
    expect(firstPiece(text)).toBe(piece);
  });
});

describe('isBrokenOff', () => {
  it.each([
    ['≥0.8', '‰', true],
    ['改造小区≥', '12个', true],
    ['5月', '、11月底前', true],
    ['成本指标', '……', false],
    ['≥', '≥', false],
    ['12个', '≥85%', false],
  ])('%s before %s: %s', (text, below, isBroken) => {
    expect(isBrokenOff(text, below)).toBe(isBroken);
  });
});

describe('joinWrapped', () => {
  it.each([
    ['平台热线接', '听坐席人数', '平台热线接听坐席人数'],
    ['performance', 'review', 'performance review'],
    ['≥35', '公里', '≥35公里'],
    ['88.', '48%', '88.48%'],
    ['1,', '260', '1,260'],
  ])('%s and %s', (text, rest, joined) => {
    expect(joinWrapped(text, rest)).toBe(joined);
  });
});

describe('widthInEms', () => {
  it('counts a Chinese character as one, others as a half', () => {
    expect(widthInEms('≥95%人')).toBe(3);
  });
});
