import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import { national2020 } from '../../../src/domain/rules/published/national-2020.ts';
import { sanming2023 } from '../../../src/domain/rules/published/sanming-2023.ts';
import type { RuleSet } from '../../../src/domain/rules/rule-set.ts';
import { explainDifference } from '../../../src/domain/scoring/explain-difference.ts';
import { formatPoints } from '../../../src/domain/scoring/points.ts';
import { scoreEvaluation } from '../../../src/domain/scoring/score-evaluation.ts';
import { buildEvaluation, buildIndicator, publishedSheet } from '../../support/evaluation-builder.ts';

const explain = (evaluation: Evaluation, ruleSet: RuleSet) =>
  explainDifference(evaluation, scoreEvaluation(evaluation, ruleSet));

describe('explainDifference', () => {
  it('finds the blank of sheet 4 and what it cost: 10 points and the grade', () => {
    const { rows, costOfBlanks, total, grade } = explain(publishedSheet('sanming-2023-4'), sanming2023);
    expect(rows.map(({ name, kind, gap }) => [name, kind, formatPoints(gap)])).toEqual([
      ['话务员自检考核', 'blank', '10'],
    ]);
    expect(costOfBlanks && [formatPoints(costOfBlanks.lost), costOfBlanks.grade, costOfBlanks.filledGrade]).toEqual([
      '10',
      'good',
      'excellent',
    ]);
    expect([total, grade]).toEqual([null, null]);
  });

  it.each(['sanming-2023-1', 'sanming-2023-2', 'sanming-2023-3', 'sanming-2023-5'])('%s agrees in everything', (id) => {
    expect(explain(publishedSheet(id), sanming2023)).toEqual({
      rows: [],
      execution: null,
      total: null,
      grade: null,
      costOfBlanks: null,
    });
  });

  it('shows where another rule set parts from the published sheet', () => {
    const { execution, total } = explain(publishedSheet('sanming-2023-3'), national2020);
    expect(
      [execution, total].map((part) => part && [formatPoints(part.published), formatPoints(part.computed)]),
    ).toEqual([
      ['0', '3.87'],
      ['90', '93.87'],
    ]);
  });

  it('tells a score that was printed too high from one too low, and a wrong grade', () => {
    const indicators = [
      buildIndicator({ id: 'high', name: '甲', targetText: '≥100', actualText: '90', selfScoreText: '10' }),
      buildIndicator({ id: 'low', name: '乙', maxScoreText: '80', selfScoreText: '60' }),
    ];
    const evaluation = buildEvaluation({ indicators, statedTotal: '80', statedGrade: '良' });
    const { rows, total, grade } = explain(evaluation, national2020);
    expect(rows.map(({ name, kind, gap }) => [name, kind, formatPoints(gap)])).toEqual([
      ['甲', 'higher', '-1'],
      ['乙', 'lower', '20'],
    ]);
    expect(total && formatPoints(total.computed)).toBe('99');
    expect(grade).toEqual({ published: 'good', computed: 'excellent' });
  });
});
