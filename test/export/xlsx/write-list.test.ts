import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../../src/domain/number/decimal.ts';
import { writeList } from '../../../src/export/xlsx/write-list.ts';
import { readWorkbook } from '../../support/written-workbook.ts';

const table = {
  title: '评价表清单 2023/全部',
  columns: [
    { head: '项目', width: 20 },
    { head: '年度指标值', width: 8 },
    { head: '总分', width: 6 },
  ],
  rows: [
    ['热线外包', '=优优', decimalOf('86.71')],
    ['#NAME?', '-5%', decimalOf('90')],
    ['', '≥95%', decimalOf('12345678901234567.89')],
  ],
};

const write = async () => {
  const [sheet] = readWorkbook(await writeList(table, { writtenAt: new Date('2024-01-05T00:00:00Z') }));
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};

describe('writeList', () => {
  it.each([
    ['A1', 's', '项目'],
    ['A2', 's', '热线外包'],
    ['B2', 's', '=优优'],
    ['C2', 'n', '86.71'],
    ['A3', 's', '#NAME?'],
    ['B3', 's', '-5%'],
    ['C3', 'n', '90'],
    ['C4', 's', '12345678901234567.89'],
  ])('writes %s as %s: %s', async (name, type, text) => {
    expect((await write()).cells.get(name)).toMatchObject({ type, text, formula: null });
  });

  it('has a legal name and repeats its head in print', async () => {
    expect(await write()).toMatchObject({ name: '评价表清单 2023 全部', printTitles: "'评价表清单 2023 全部'!$1:$1" });
  });
});
