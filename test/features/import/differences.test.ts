import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../../src/features/import/differences.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from '../../support/evaluation-builder.ts';

const sheetWith = (actualText: string) => buildEvaluation({ indicators: [buildIndicator({ actualText })] });

describe('differencesOf', () => {
  it('names the cell, what it said and what it says', () => {
    expect(differencesOf(sheetWith('34'), sheetWith('35'))).toEqual([
      { place: '培训人数 · 实际完成值', before: '34', after: '35' },
    ]);
  });

  it.each([
    ['34', '34.00'],
    ['34', '３４'],
    ['三十 四人', '三十四人'],
    ['1,296.14', '1296.14'],
  ])('takes %s and %s for the same', (before, after) => {
    expect(differencesOf(sheetWith(before), sheetWith(after))).toEqual([]);
  });

  it('takes a blank for a difference, never for 0', () => {
    expect(differencesOf(sheetWith('0'), sheetWith(''))).toEqual([
      { place: '培训人数 · 实际完成值', before: '0', after: '' },
    ]);
  });

  it('lists what only one of the two has', () => {
    const places = differencesOf(
      buildEvaluation({ indicators: [] }),
      buildEvaluation({ indicators: [buildIndicator({ name: '新指标' })] }),
    ).map(({ place }) => place);
    expect(places).toContain('新指标 · 年度指标值');
  });

  it('tells a row that went first and as one, by its name', () => {
    const [kept, gone] = [buildIndicator({ id: 'a', name: '甲' }), buildIndicator({ id: 'b', name: '乙' })];
    expect(
      differencesOf(
        buildEvaluation({ indicators: [kept, gone] }),
        buildEvaluation({ indicators: [{ ...kept, actualText: '90' }] }),
      ),
    ).toEqual([
      {
        place: '乙 · 整行',
        before: '产出指标 · 数量指标 · 乙 · ≥100人 · 100 · 10',
        after: '新表中没有这一行，导入后删除',
      },
      { place: '甲 · 实际完成值', before: '100', after: '90' },
    ]);
  });

  it('finds the total of the money again under another label, and tells only its amounts that differ', () => {
    const sheetOf = (label: string, executedAmountText: string) =>
      buildEvaluation({ funding: { unit: '万元', rows: [buildFundingRow({ label, executedAmountText })] } });
    expect(differencesOf(sheetOf('年度资金总额', '34'), sheetOf('年度资金总额：', '35'))).toEqual([
      { place: '年度资金总额： · 全年执行数', before: '34', after: '35' },
    ]);
  });
});
