import { describe, expect, it } from 'vitest';
import { foldsAlike, foldWidth, squash } from '../../../src/domain/number/fold.ts';

describe('foldWidth', () => {
  it.each([
    ['≥９３％', '≥93%'],
    ['１，２９６．１４', '1,296.14'],
    ['（万条）', '(万条)'],
    ['＞＝９５', '>=95'],
    ['ＧＢ：１', 'GB:1'],
    ['９８﹪', '98%'],
    ['a　b', 'a b'],
    ['－5 −5', '-5 -5'],
    ['产出指标、效益。', '产出指标、效益。'],
  ])('folds %j to %j', (text, expected) => {
    expect(foldWidth(text)).toBe(expected);
  });
});

describe('squash', () => {
  it('removes white space of every kind', () => {
    expect(squash(' 年 度\n总\u3000体\t目\u200b标\u00a0')).toBe('年度总体目标');
  });
});

describe('foldsAlike', () => {
  it.each([
    ['≤１００万元', '≤100 万元', true],
    ['≤100', '≤100.0', false],
    ['', ' ', true],
  ])('%j and %j: %s', (left, right, expected) => {
    expect(foldsAlike(left, right)).toBe(expected);
  });
});
