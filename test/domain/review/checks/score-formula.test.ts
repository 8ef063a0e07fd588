import { describe, expect, it } from 'vitest';
import { scoreFormula } from '../../../../src/domain/review/checks/score-formula.ts';
import { reviewSheet } from '../../../../src/domain/review/reviewed-sheet.ts';
import { national2020 } from '../../../../src/domain/rules/published/national-2020.ts';
import { buildEvaluation, buildIndicator } from '../../../support/evaluation-builder.ts';

const find = (facts: Parameters<typeof buildIndicator>[0]) =>
  scoreFormula
    .find(reviewSheet(buildEvaluation({ indicators: [buildIndicator(facts)] }), national2020))
    .map(({ kind, facts: found }) => [kind, found]);

describe('score-formula', () => {
  const short = { targetText: '≥35人', actualText: '34' };

  it.each(['9.71', '9.70', '9.72', '', '11', '-1'])('leaves %j of 9.71 alone', (selfScoreText) => {
    expect(find({ ...short, selfScoreText })).toEqual([]);
  });

  it.each([
    ['10', 'too-high', '0.29'],
    ['9.69', 'too-low', '-0.02'],
  ])('finds %s instead of 9.71', (selfScoreText, kind, gap) => {
    expect(find({ ...short, selfScoreText })).toEqual([
      [
        kind,
        { indicator: '培训人数', selfScore: selfScoreText, computedScore: '9.71', gap, formula: '34 ÷ 35 × 10 = 9.71' },
      ],
    ]);
  });

  it('leaves a judged row to its band', () => {
    expect(find({ targetText: '效果明显', actualText: '达成', selfScoreText: '2' })).toEqual([]);
  });
});
