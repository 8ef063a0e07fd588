import { describe, expect, it } from 'vitest';
import { scoreRange } from '../../../../src/domain/review/checks/score-range.ts';
import { reviewSheet } from '../../../../src/domain/review/reviewed-sheet.ts';
import { national2020 } from '../../../../src/domain/rules/published/national-2020.ts';
import { buildEvaluation, buildIndicator } from '../../../support/evaluation-builder.ts';

const find = (selfScoreText: string, statedTotal: string) => {
  const other = buildIndicator({ id: 'other', maxScoreText: '80', selfScoreText: statedTotal === '' ? '' : '80' });
  const indicators = [buildIndicator({ id: 'row', name: '培训人数', selfScoreText }), other];
  const sheet = reviewSheet(buildEvaluation({ indicators, statedTotal }), national2020);
  return scoreRange.find(sheet).map(({ kind, facts }) => [kind, facts]);
};

describe('score-range', () => {
  it.each(['0', '10', '9.99'])('accepts %s of 10', (selfScoreText) => {
    expect(find(selfScoreText, '90')).toEqual([]);
  });

  it.each([
    ['10.01', 'above-weight', { selfScore: '10.01', maxScore: '10', excess: '0.01' }],
    ['-1', 'negative', { selfScore: '-1' }],
    ['满分', 'unreadable', { selfScore: '满分' }],
    ['', 'blank', { lost: '10', total: '90', grade: 'excellent', filledTotal: '100', filledGrade: 'excellent' }],
  ])('finds %j: %s', (selfScoreText, kind, facts) => {
    expect(find(selfScoreText, '90')).toEqual([[kind, { indicator: '培训人数', ...facts }]]);
  });

  it('asks nothing of a sheet that carries no scores', () => {
    expect(find('', '')).toEqual([]);
  });
});
