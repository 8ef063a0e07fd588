import { describe, expect, it } from 'vitest';
import { alignedForms } from '../../../../src/import/read/aligned/aligned-forms.ts';
import { exactly, type PlacedText } from '../../../../src/import/read/aligned/placed-text.ts';

const alignedTables = (texts: readonly PlacedText[]) => alignedForms(texts, 'a.pdf', exactly).map(({ table }) => table);

/** A text of ten points around `x`, with the middle of its lines at `y`. */
const at = (text: string, x: number, y: number, lines = 1): PlacedText => {
  const width = (text.length * 10) / lines;
  return {
    text,
    left: x - width / 2,
    right: x + width / 2,
    top: y - 6 * (lines - 1),
    bottom: y + 6 * (lines - 1),
    size: 10,
  };
};

const rowAt = (y: number, ...texts: readonly (readonly [string, number])[]): readonly PlacedText[] =>
  texts.map(([text, x]) => at(text, x, y));

const title = at('项目支出绩效自评表', 300, 0);
const head = rowAt(
  40,
  ['一级指标', 40],
  ['二级指标', 120],
  ['三级指标', 220],
  ['年度指标值', 320],
  ['实际完成值', 400],
  ['得分', 470],
);

const form = (...rows: readonly (readonly PlacedText[])[]) => {
  const [table] = alignedTables([title, ...rowAt(20, ['项目名称', 40], ['道路养护', 300]), ...head, ...rows.flat()]);
  return (table?.cells ?? [])
    .filter(({ row }) => row > 3)
    .map(
      ({ row, rowSpan, text, uncertain }) => `${row}${rowSpan > 1 ? `+${rowSpan}` : ''} ${text}${uncertain ? '?' : ''}`,
    );
};

describe('alignedForms', () => {
  it('puts labels in the middle of their rows over these rows', () => {
    const rows = [
      rowAt(60, ['里程', 220], ['≥35公里', 320], ['36公里', 400], ['9', 470]),
      rowAt(80, ['面积', 220], ['≥10亩', 320], ['9亩', 400], ['9', 470]),
      rowAt(100, ['合格率', 220], ['≥98%', 320], ['99%', 400], ['10', 470]),
    ];
    const levels = [at('产出指标', 40, 80), at('数量指标', 120, 70), at('质量指标', 120, 100)];
    expect(form(...rows, levels)).toEqual([
      '4+3 产出指标',
      '4+2 数量指标',
      '4 里程',
      '4 ≥35公里',
      '4 36公里',
      '4 9',
      '5 面积',
      '5 ≥10亩',
      '5 9亩',
      '5 9',
      '6 质量指标',
      '6 合格率',
      '6 ≥98%',
      '6 99%',
      '6 10',
    ]);
  });

  it('leaves a blank cell blank, and joins a name of two lines with its row', () => {
    const rows = [
      [at('产出指标', 40, 66), at('数量指标', 120, 66), at('全市农村公路日常养护里程', 220, 66, 2)],
      rowAt(66, ['≥35公里', 320], ['9', 470]),
    ];
    expect(form(...rows)).toEqual(['4 产出指标', '4 数量指标', '4 全市农村公路日常养护里程', '4 ≥35公里', '4 9']);
  });

  it('doubts a label that stands in the middle of no rows, and the one beside it', () => {
    const rows = [60, 80, 100].map((y) => rowAt(y, ['里程', 220], ['≥35公里', 320]));
    expect(
      form(...rows, [at('产出指标', 40, 65), at('效益指标', 40, 100)]).filter((cell) => cell.endsWith('?')),
    ).toEqual(['4+2 产出指标?', '6 效益指标?']);
  });

  it('doubts levels that end within a level below them', () => {
    const rows = [60, 80, 100, 120].map((y) => rowAt(y, ['里程', 220], ['≥35公里', 320]));
    const levels = [
      at('产出指标', 40, 70),
      at('效益指标', 40, 110),
      at('数量指标', 120, 80),
      at('社会效益指标', 120, 120),
    ];
    expect(form(...rows, levels).filter((cell) => cell.endsWith('?'))).toEqual([
      '4+2 产出指标?',
      '4+3 数量指标?',
      '6+2 效益指标?',
    ]);
  });

  it('doubts a text that reaches under two heads, and all texts where some lie over each other', () => {
    const wide = rowAt(60, ['里程', 220], ['不少于三十五公里并且全部合格', 360]);
    expect(form(wide)).toEqual(['4 里程', '4 不少于三十五公里并且全部合格?']);
    const cut = rowAt(60, ['里程', 220], ['≥35公里', 320], ['36公里', 345]);
    expect(form(cut).every((cell) => cell.endsWith('?'))).toBe(true);
  });

  it('reads two forms side by side as two, and indicators side by side as one', () => {
    const moved = (texts: readonly PlacedText[]) =>
      texts.map((text) => ({ ...text, left: text.left + 600, right: text.right + 600 }));
    const one = [title, ...head, ...rowAt(60, ['里程', 220], ['≥35公里', 320])];
    expect(alignedTables([...one, ...moved(one)])).toHaveLength(2);
    expect(alignedTables([...one, ...moved(one.slice(1))])).toHaveLength(1);
  });

  it('takes rows without end for no form', () => {
    const rows = Array.from({ length: 4100 }, (_, row) => rowAt(60 + row * 20, ['里程', 220], ['≥35公里', 320]));
    expect(alignedTables([title, ...head, ...rows.flat()])).toEqual([]);
  });

  it('puts a label over several columns over them', () => {
    const upper = [at('指标值', 320, 32)];
    const lower = rowAt(48, ['优', 290], ['良', 320], ['中', 350]);
    const others = rowAt(40, ['一级指标', 40], ['三级指标', 220], ['实际完成值', 420], ['得分', 500]);
    const row = rowAt(
      66,
      ['产出指标', 40],
      ['里程', 220],
      ['≥9', 290],
      ['≥8', 320],
      ['≥7', 350],
      ['8', 420],
      ['9', 500],
    );
    const [table] = alignedTables([title, ...upper, ...lower, ...others, ...row]);
    const cell = (text: string) => table?.cells.find((each) => each.text === text);
    expect(cell('指标值')).toMatchObject({ row: 2, rowSpan: 1, columnSpan: 3 });
    expect(cell('优')).toMatchObject({ row: 3, column: cell('≥9')?.column });
    expect(cell('一级指标')).toMatchObject({ row: 2, rowSpan: 2 });
  });
});
