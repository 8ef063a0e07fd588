import { describe, expect, it } from 'vitest';
import { findFindings } from '../../src/domain/review/find-findings.ts';
import { national2020 } from '../../src/domain/rules/published/national-2020.ts';
import { sanming2023 } from '../../src/domain/rules/published/sanming-2023.ts';
import { findingText } from '../../src/text/finding-text.ts';
import { buildEvaluation, buildFundingRow, buildIndicator, publishedSheet } from '../support/evaluation-builder.ts';

const blocking = (id: string, ruleSet: typeof sanming2023) =>
  findFindings(publishedSheet(id), ruleSet)
    .filter(({ severity }) => severity === 'block')
    .map(findingText);

describe('findingText', () => {
  it('says of sheet 4 what a blank cost and which rate is wrong', () => {
    expect(blocking('sanming-2023-4', sanming2023)).toEqual([
      '“话务员自检考核”自评得分空白，按规则可得 10 分；总分由 96.71 降为 86.71，等级由优降为良',
      '其中：当年财政拨款执行率 98.24%，按 196.49 ÷ 200 应为 98.25%',
    ]);
  });

  it.each([
    ['≥2.5万人次', '25000', '一万倍'],
    ['≥300000000人次', '3', '一亿倍'],
    ['≥2000000000000人次', '2', '一万亿倍'],
  ])('names how far %s and %s lie apart: %s', (targetText, actualText, times) => {
    const row = buildIndicator({ name: '服务规模', targetText, actualText });
    const words = findFindings(buildEvaluation({ indicators: [row] }), national2020)
      .filter(({ kind }) => kind === 'scale-slip')
      .map(findingText);
    expect(words).toEqual([expect.stringContaining(`相差约${times}，`)]);
  });

  it('names the amount that is below 0', () => {
    const funding = { unit: '万元', rows: [buildFundingRow({ initialBudgetText: '-4' })] } as const;
    const words = findFindings(buildEvaluation({ funding }), national2020)
      .filter(({ kind }) => kind === 'negative')
      .map(findingText);
    expect(words).toEqual(['年度资金总额的年初预算数 -4 是负数，请核对是否多写了负号']);
  });

  it('shows the formula where a score differs', () => {
    expect(blocking('sanming-2023-3', national2020)).toEqual([
      '预算执行得分 0，按规则应为 3.87（19.35 ÷ 50 × 10 = 3.87）',
    ]);
  });
});
