import { describe, expect, it } from 'vitest';
import type { RawTable } from '../../../../src/import/read/raw-table.ts';
import { withoutWideDigits } from '../../../../src/import/recognise/tidy/wide-digits.ts';

const tableOf = (text: string, before: readonly string[] = []): RawTable => ({
  file: 'a.xlsx',
  name: '表 1',
  rowCount: 1,
  columnCount: 1,
  cells: [{ row: 1, column: 1, rowSpan: 1, columnSpan: 1, text, formula: null }],
  before,
});

describe('withoutWideDigits', () => {
  it.each([
    ['（２０２３年度）', '（2023年度）'],
    ['产出指标（５０分）', '产出指标（50分）'],
    ['指标１ 培训人数', '指标1 培训人数'],
    ['１、培训人数', '1、培训人数'],
    ['（１）财政拨款', '（1）财政拨款'],
    ['财政拨款：１２０．５万元', '财政拨款：120.5万元'],
    ['１.受益户数\n２.受益人数', '1.受益户数\n2.受益人数'],
    ['１０４', '１０４'],
    ['≥１.５公里', '≥１.５公里'],
  ])('%s → %s', (text, plain) => {
    expect(withoutWideDigits(tableOf(text)).cells.map((cell) => cell.text)).toEqual([plain]);
  });

  it('reads the lines above a table too', () => {
    expect(withoutWideDigits(tableOf('12', ['２０２３年度'])).before).toEqual(['2023年度']);
  });
});
