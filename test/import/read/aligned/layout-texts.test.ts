import { describe, expect, it } from 'vitest';
import { layoutTexts } from '../../../../src/import/read/aligned/layout-texts.ts';

const linesOf = (...lines: readonly string[]): readonly string[] => {
  const rows = new Map<number, string[]>();
  for (const { text, top } of layoutTexts(lines)) rows.set(top, [...(rows.get(top) ?? []), text]);
  return [...rows.values()].map((texts) => texts.join('|'));
};

describe('layoutTexts', () => {
  it('gives texts their places', () => {
    expect(layoutTexts(['', '分值   得分']).map(({ text, left, right, top }) => [text, left, right, top])).toEqual([
      ['分值', 0, 20, 15],
      ['得分', 50, 70, 15],
    ]);
  });

  it('puts rows together again whose columns were written below each other', () => {
    expect(
      linesOf(
        '效益指标 社会效益',
        '         生态效益',
        '                    文化生活   显著',
        '                    管理制度   健全',
        '                                      20 18 不够充分',
        '                                      10 10',
        '满意度   满意度     满意度     ≥90%   10 10',
      ),
    ).toEqual([
      '效益指标|社会效益|文化生活|显著|20|18|不够充分',
      '生态效益|管理制度|健全|10|10',
      '满意度|满意度|满意度|≥90%|10|10',
    ]);
  });

  it.each([
    ['reads', 'lines wide apart', ['甲 乙', '', '', '丙 丁', '', '', '   40', '', '', '戊 己'], ['40']],
    ['leaves out', 'lines close together', ['甲 乙', '丙 丁', '戊 己', '', '   40', '', '', '庚 辛'], []],
  ])('%s a number that stands alone between %s', (_what, _where, lines, found) => {
    expect(linesOf(...lines).filter((line) => line === '40')).toEqual(found);
  });

  it.each([
    ['a column has a blank', ['甲 乙', '丙 丁', '        10', '        20', '           9']],
    ['it is one row', ['甲 乙', '        10', '           9']],
  ])('leaves lines alone where %s', (_, lines) => {
    expect(linesOf(...lines)).toHaveLength(lines.length);
  });
});
