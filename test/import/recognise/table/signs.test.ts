import { describe, expect, it } from 'vitest';
import { holdsSign, isSign, startsWithSign } from '../../../../src/import/recognise/table/signs.ts';

describe('signs of comparison', () => {
  it.each(['≥', '＜=', '>=', '═', '﹦', '﹥', '﹤', '⩾', ' = ', '大于等于', '小于', '不低于'])(
    'takes %s for one',
    (text) => {
      expect(isSign(text)).toBe(true);
    },
  );

  it.each(['', '定性', '正向', '≥95', '数量'])('takes %s for none', (text) => {
    expect(isSign(text)).toBe(false);
  });

  it.each([
    ['≥95%', true, true],
    [' ﹦100%', true, true],
    ['合格率≥95%', false, true],
    ['95%以上', false, false],
  ])('sees where a sign stands in %s', (text, starts, holds) => {
    expect([startsWithSign(text), holdsSign(text)]).toEqual([starts, holds]);
  });
});
