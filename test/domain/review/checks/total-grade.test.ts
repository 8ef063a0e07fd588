import { describe, expect, it } from 'vitest';
import { totalGrade } from '../../../../src/domain/review/checks/total-grade.ts';
import { reviewSheet } from '../../../../src/domain/review/reviewed-sheet.ts';
import { national2020 } from '../../../../src/domain/rules/published/national-2020.ts';
import { buildEvaluation, buildFundingRow, buildIndicator } from '../../../support/evaluation-builder.ts';

const find = (statedTotal: string, statedGrade: string, selfScores: readonly string[] = ['70', '9.5']) => {
  const indicators = selfScores.map((selfScoreText, index) => buildIndicator({ id: `${index}`, selfScoreText }));
  const funding = { unit: '万元', rows: [buildFundingRow({ selfScoreText: '10' })] } as const;
  const sheet = reviewSheet(buildEvaluation({ indicators, funding, statedTotal, statedGrade }), national2020);
  return totalGrade.find(sheet).map(({ kind, facts }) => [kind, facts]);
};

describe('total-grade', () => {
  it.each([
    ['89.5', '良'],
    ['89.50', ''],
    ['', ''],
  ])('accepts a total of %j with grade %j', (total, grade) => {
    expect(find(total, grade)).toEqual([]);
  });

  it('accepts a printed total that counts a blank as 0', () => {
    expect(find('80', '良', ['70', ''])).toEqual([]);
  });

  it('finds a total that is not the sum', () => {
    const facts = { total: '90', execution: '10', indicators: '79.50', sum: '89.50' };
    expect(find('90', '优')).toEqual([['total', facts]]);
  });

  it('finds a grade that is not the band of the total', () => {
    expect(find('89.5', '优 (S≥90)')).toEqual([
      ['grade', { total: '89.50', grade: 'excellent', expected: 'good', from: '80' }],
    ]);
  });
});
